"""Which passages of different articles report the same fact."""

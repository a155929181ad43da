"""What articles say and where they differ: pure functions from articles to an `Analysis`."""

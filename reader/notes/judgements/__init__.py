"""The decisions of the reader, and how they change the analysis."""

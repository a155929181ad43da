"""What the reader decides, and what becomes of the analysis by it."""

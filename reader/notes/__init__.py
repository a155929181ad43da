"""What the reader writes and decides, kept on disk and found again in changed texts."""

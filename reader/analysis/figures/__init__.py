"""What the articles count, measure and date: figures found, read and normalised."""

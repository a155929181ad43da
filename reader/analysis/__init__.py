"""What articles say: pure functions from articles to an `Analysis`."""

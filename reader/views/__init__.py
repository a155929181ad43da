"""What a screen or a report shows, as data."""

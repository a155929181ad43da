"""The content of screens and reports, as data."""

"""What draws rows: one module a view."""

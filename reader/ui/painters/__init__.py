"""The drawing of rows: one module a view."""

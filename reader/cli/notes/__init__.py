"""`parallax notes`: one module an action."""

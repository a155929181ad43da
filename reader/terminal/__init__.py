"""What speaks to a terminal below Textual."""

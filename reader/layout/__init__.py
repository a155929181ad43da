"""Rows of text for the screen: wrapping, alignment, paint - pure, without Textual."""

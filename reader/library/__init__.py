"""Parallax as a library: `from reader import compare` (docs/api.md)."""

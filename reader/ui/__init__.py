"""The reading program: the only package that imports Textual."""

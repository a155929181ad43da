"""Text as data: spans, neutralising, sentences, tokens, and YAML read with bounds.

The lowest layer: it imports nothing of the layers above it.
"""

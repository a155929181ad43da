"""The comparison in forms for elsewhere: plain text, Markdown, JSON."""

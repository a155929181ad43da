"""What single sentences say: their terms, and who asserts, claims or denies what."""

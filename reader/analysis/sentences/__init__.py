"""What single sentences say: their terms, and who says, claims or denies what."""

"""What the sources disagree about: one module a kind, each from evidence to findings."""

"""What the sources disagree about: one module a kind, each from material to findings."""

"""The reader in a browser of this machine: a small site that carries keys to a reader, and its screen back."""

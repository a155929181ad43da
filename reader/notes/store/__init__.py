"""Notes on disk: one YAML file each, written atomically, merged, deleted, restored."""

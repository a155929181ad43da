"""The user's own files: themes, keys, commands, session, filters."""

"""The notes and judgements of the reader: saved on disk, and found again in changed texts."""

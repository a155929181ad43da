"""Which articles are about one event, and which print one text."""

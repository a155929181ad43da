"""The grammar of sentences: which word is of which part of speech, and on which other word it depends."""

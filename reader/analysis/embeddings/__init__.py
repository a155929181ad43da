"""What a language model makes of sentences: a vector for each word, by what it means where it is."""

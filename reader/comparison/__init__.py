"""The model of what is read: articles, analysis, notes and judgements together, and the reader's place in them."""

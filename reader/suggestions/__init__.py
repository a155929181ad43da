"""What a language model on the reader's own machine suggests: asked, checked by the program, never believed."""

"""What is known of the language of a text: its words, its stems, its tag."""

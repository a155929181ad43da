"""What the project is kept in order with; no part of the program."""

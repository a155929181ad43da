"""The parts that talk to a terminal below Textual."""

"""Notes that other programs have written: one module a format, and how they are given their places here."""

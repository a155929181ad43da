"""What clauses assert: who does what to whom, how many, when, where, and how firmly."""

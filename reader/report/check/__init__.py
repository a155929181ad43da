"""What is open, for scripts: as JSON, JUnit and SARIF, and what of it was there before."""

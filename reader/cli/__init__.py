"""The command `parallax`: what it takes, what it prints, and its exit status; one module a command."""

from reader.cli.main import main as main

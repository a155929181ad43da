"""`python -m reader`: the command `parallax`."""

import sys

from reader.cli import main

sys.exit(main())

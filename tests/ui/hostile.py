"""Words that would steer a terminal or pass for markup, and what of them must not reach the screen."""

import re

EVIL = "\x1b]0;PWNED\x07\x1b]52;c;UFdORUQ=\x07\x1b[31m\x9b2J\u202eevil\u2066\u200b [/b] [@click=app.quit]x[/] [red]"
RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]")

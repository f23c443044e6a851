"""What `navigator directory` does: one command a file. Each prints, and returns an exit code."""

from __future__ import annotations

import argparse

OK, FAILED = 0, 1
Commands = argparse._SubParsersAction  # its only name; argparse offers no public one

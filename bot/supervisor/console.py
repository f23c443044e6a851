"""Numbered steps on a terminal (one line, rewritten) or in a log (one line each).

The setup uses it too, before any environment exists: Python 3.7 syntax, no imports of ours.
"""

from __future__ import annotations

import io
import shutil
import sys
import time
from contextlib import suppress
from typing import TextIO

QUIET_S = 2.0  # a step that takes no longer needs no word on how far it is
LOG_INTERVAL_S = 5.0
TERMINAL_INTERVAL_S = 0.2
ERASE = "\r\033[K"


class Console:
    """Says which step is running, how far it is, and how it ended."""

    def __init__(self, total: int, stream: TextIO | None = None) -> None:
        self._total = total
        self._stream = stream or sys.stdout
        self._terminal = self._stream.isatty()
        self._number = 0
        self._title = self._heading = self._status = ""
        self._line_open = False
        self._started_at = self._next_at = 0.0
        if isinstance(self._stream, io.TextIOWrapper):
            self._stream.reconfigure(errors="replace")  # an old terminal may know no "…"

    def step(self, title: str) -> None:
        self._number += 1
        self._title, self._status = title, ""
        self._heading = f"{self._number}/{self._total} {title} …"
        self._started_at = time.monotonic()
        self._next_at = self._started_at + QUIET_S
        self._write(self._heading)
        self._line_open = True

    def status(self, text: str, title: str | None = None) -> None:
        """How far the step is, told now and then. With a `title`: only while that step is told."""
        if title in (None, self._title):
            self._status = text
            self.tick()

    def tick(self) -> None:
        """Say how far the step is, unless that was said a moment ago."""
        now = time.monotonic()
        if not self._title or now < self._next_at:
            return
        self._next_at = now + (TERMINAL_INTERVAL_S if self._terminal else LOG_INTERVAL_S)
        text = f"{self._status} ({now - self._started_at:.0f} s)".lstrip()
        if self._terminal:
            self._rewrite(f"{self._heading} {text}")
            self._line_open = True
        else:
            self._write(f"{self._break()}    {text}\n")

    def done(self, detail: str = "") -> None:
        ending = f"ok, {detail}" if detail else "ok"
        if self._terminal:
            self._rewrite(f"{self._heading} {ending}\n")
        else:
            self._write(f" {ending}\n" if self._line_open else f"    {ending}\n")
        self._title = ""
        self._line_open = False

    def line(self, text: str) -> None:
        """Something worth a line of its own."""
        self._write(f"{self._break()}{text}\n")

    def _break(self) -> str:
        """What puts the next text on a line of its own."""
        was_open, self._line_open = self._line_open, False
        return (ERASE if self._terminal else "\n") if was_open else ""

    def _rewrite(self, text: str) -> None:
        columns = shutil.get_terminal_size().columns
        self._write(ERASE + (text if text.endswith("\n") else text[: columns - 1]))

    def _write(self, text: str) -> None:
        with suppress(OSError):  # the terminal or pipe is gone; the work goes on
            self._stream.write(text)
            self._stream.flush()

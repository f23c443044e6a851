"""How far a long piece of work is: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import monotonic
from typing import TextIO

BAR_WIDTH = 30
BAR_SECONDS, LINE_SECONDS = 0.1, 5.0
CLEAR_LINE = "\r\x1b[K"


class ProgressBar:
    """Called with the step and how many rows it has done; `share` tells 0 to 1, or None."""

    def __init__(self, share: Callable[[str], float | None], out: TextIO | None = None) -> None:
        self._share = share
        self._out = out or sys.stderr
        self._is_terminal = self._out.isatty()
        self._every_s = BAR_SECONDS if self._is_terminal else LINE_SECONDS
        self._last = monotonic()

    def __call__(self, step: str, rows: int) -> None:
        """Show it, unless it was shown a moment ago."""
        if monotonic() - self._last < self._every_s:
            return
        self._last = monotonic()
        text = f"{step}: {rows:,} rows"
        share = self._share(step)
        if share is not None:
            text = f"{_bar(share) if self._is_terminal else ''}{share:4.0%} {text}"
        self._out.write(f"{CLEAR_LINE}{text}" if self._is_terminal else f"{text.strip()}\n")
        self._out.flush()

    def close(self) -> None:
        """Leave the terminal as it was."""
        if self._is_terminal:
            self._out.write(CLEAR_LINE)
            self._out.flush()


def _bar(share: float) -> str:
    done = int(min(max(share, 0.0), 1.0) * BAR_WIDTH)
    return f"[{'#' * done}{'-' * (BAR_WIDTH - done)}] "

"""What a cleaner raises when a cell is not what its column should hold."""

from __future__ import annotations

from typing import Any


class CellDoubt(ValueError):  # noqa: N818 - the row goes on: a doubt, no error
    """The message says what was wrong; `kept` is the value used instead (None: dropped)."""

    def __init__(self, message: str, kept: Any = None) -> None:
        super().__init__(message)
        self.kept = kept

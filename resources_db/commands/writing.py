"""Files that a command writes where the person says."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from resources_db.commands import FAILED, OK


def write_to(path: Path | None, write: Callable[[Path], None]) -> int:
    """Write the file, if one is wanted, and say so; one line where that cannot be done."""
    if path is None:
        return OK
    try:
        write(path)
    except OSError as error:
        print(f"{path}: cannot be written: {error.strerror}", file=sys.stderr)
        return FAILED
    print(f"Written: {path}")
    return OK

"""Lists for a spreadsheet program."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from resources_db.export.spreadsheet_safety import guard


def write_sheet(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A CSV file that no program runs a cell of; by its byte order mark they know UTF-8."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows([guard(str(cell)) for cell in row] for row in rows)

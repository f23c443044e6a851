"""Sheets of XLSX, XLS and ODS files as text.

The library that reads them is native code which keeps a whole sheet in memory, and a sheet
of a few bytes can claim seventeen thousand million cells. So it works in a process of its
own, with a limit on memory: what goes wrong there is a refusal here, never a crash.
"""

from __future__ import annotations

import csv
import subprocess
import sys
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any, TextIO, cast

from resources_db.importing.reading import limits
from resources_db.importing.reading.files import SourceFile, file_at
from resources_db.importing.reading.refused import ImportRefused
from resources_db.importing.reading.zipped import files_of_zip

SPREADSHEETS = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})
MEMORY_BYTES = 2_000_000_000
SECONDS = 300
LINE_SEPARATOR = "\N{LINE SEPARATOR}"
MIDNIGHT = time()


def sheet_file(path: Path, sheet: str = "") -> SourceFile:
    """One sheet (the first, unless named) as a CSV file; its lines are the sheet's rows."""
    file = file_at(path)
    if file.size > limits.SPREADSHEET_BYTES:
        raise ImportRefused(f"{file.name}: is too large for a spreadsheet; save it as CSV")
    if path.suffix.lower() != ".xls":
        files_of_zip(path)  # refuses what unpacks to too much
    text = _converted(path.resolve(), file.name, sheet)
    return SourceFile(file.name, f"{file.stem}.csv", len(text), lambda: BytesIO(text))


def _converted(path: Path, name: str, sheet: str) -> bytes:
    command = [sys.executable, "-m", __name__, str(path), sheet]
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603 - our own program
    except subprocess.TimeoutExpired:
        raise ImportRefused(f"{name}: took too long to read; save it as CSV") from None
    if done.returncode:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
        why = lines[-1][:200] if done.returncode == 1 and lines else "save it as CSV"
        raise ImportRefused(f"{name}: cannot be read as a spreadsheet: {why}")
    return done.stdout


def main(path: str, sheet: str) -> int:
    """Write the sheet to standard output as CSV; 1 and a line of reason where it cannot be read."""
    _limit_memory()
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        workbook = CalamineWorkbook.from_path(path)
        names = workbook.sheet_names
        if sheet and sheet not in names:
            print(f"it has no sheet {sheet!r}, but: {', '.join(names)}", file=sys.stderr)
            return 1
        found = workbook.get_sheet_by_name(sheet or names[0])
        _write(found.to_python(skip_empty_area=False), sys.stdout)
    except (CalamineError, OSError, ValueError, IndexError, MemoryError) as error:
        print(" ".join(str(error).split()) or type(error).__name__, file=sys.stderr)
        return 1
    return 0


def _limit_memory() -> None:
    with suppress(ImportError, ValueError, OSError):  # not every system has such a limit
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def _write(rows: list[list[Any]], out: TextIO) -> None:
    cast(Any, out).reconfigure(encoding="utf-8", newline="")
    writer = csv.writer(out, lineterminator="\n")
    for row in rows:
        writer.writerow([_text(cell) for cell in row])


def _text(cell: Any) -> str:
    """A cell as a person sees it; a line of the file stays a row of the sheet."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime) and cell.time() == MIDNIGHT:
        return cell.date().isoformat()
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return f"{cell.seconds // 3600:02}:{cell.seconds // 60 % 60:02}"
    return LINE_SEPARATOR.join(str(cell).splitlines())


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))

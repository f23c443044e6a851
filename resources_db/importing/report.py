"""What an import did, or would do, as numbers; docs/import-a-directory.md tells the fields."""

from __future__ import annotations

import json
import os
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from resources_db.importing.reading.tally import Tally
from resources_db.problems import Problem

FORMAT = 1
"""Grows when a field changes its meaning or goes away."""


@dataclass(frozen=True, slots=True)
class FileRows:
    """The rows of a file: rows_in is the sum of the other three.

    set_aside: rows that the recipe's filter does not want.
    """

    rows_in: int
    stored: int
    left_out: int
    set_aside: int


@dataclass(frozen=True, slots=True)
class ImportReport:
    """tables: table → what happens to its records (added, changed, unchanged, closed, removed).

    refused: why nothing was imported; empty otherwise.
    """

    path: str
    kind: str
    source: str
    applied: bool
    refused: str
    tables: Mapping[str, Mapping[str, int]]
    files: Mapping[str, FileRows]
    problems: Sequence[Problem]
    tally: Tally

    @property
    def errors(self) -> int:
        """How many problems kept a row out."""
        return sum(problem.severity == "error" for problem in self.problems)


def rows_by_file(
    tally: Tally, stored: Mapping[str, int], left_out: Mapping[str, int]
) -> dict[str, FileRows]:
    """What became of every row that was read."""
    return {
        file: FileRows(
            rows_in=rows,
            stored=stored.get(file, 0) + tally.merged[file],
            left_out=left_out.get(file, 0),
            set_aside=tally.set_aside[file],
        )
        for file, rows in tally.rows.items()
    }


def unaccounted(files: Mapping[str, FileRows]) -> dict[str, int]:
    """Rows that are neither stored nor reported, by file: there must be none."""
    differences = {
        name: each.rows_in - each.stored - each.left_out - each.set_aside
        for name, each in files.items()
    }
    return {name: rows for name, rows in differences.items() if rows}


def as_json(report: ImportReport) -> dict[str, Any]:
    """The report as plain values."""
    hours, needs = report.tally.hours, report.tally.needs
    return {
        "format": FORMAT,
        "path": report.path,
        "kind": report.kind,
        "source": report.source,
        "applied": report.applied,
        "refused": report.refused or None,
        "tables": {name: dict(counts) for name, counts in report.tables.items()},
        "files": {name: asdict(rows) for name, rows in report.files.items()},
        "hours": {
            "texts": hours.texts,
            "read": hours.read,
            "share": None if hours.share is None else round(hours.share, 4),
            "unread": _counted(hours.unread, "text"),
        },
        "needs": {
            "mapped": _counted(needs.mapped, "term"),
            "unmapped": _counted(needs.unmapped, "term"),
            "guessed_services": needs.guessed,
        },
        "files_not_read": report.tally.not_read,
        "columns_not_kept": dict(report.tally.unused),
        "problems": [asdict(problem) for problem in report.problems],
    }


def _counted(counter: Counter[str], name: str) -> list[dict[str, Any]]:
    return [{name: word, "count": count} for word, count in counter.most_common()]


def write_report(report: ImportReport, path: Path) -> None:
    """Write the report, whole or not at all. Raises OSError."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            for chunk in _chunks(as_json(report)):
                file.write(chunk)
        Path(name).chmod(0o644)
        os.replace(name, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


def _chunks(content: dict[str, Any]) -> Iterator[str]:
    yield from json.JSONEncoder(indent=1).iterencode(content)
    yield "\n"

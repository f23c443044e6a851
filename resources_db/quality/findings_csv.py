"""Findings as a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from resources_db.quality.finding import Finding
from resources_db.quality.sheet import write_sheet

COLUMNS = (
    "severity",
    "kind",
    "record",
    "id",
    "source",
    "source_id",
    "value",
    "detail",
    "what_to_do",
)


def write_findings(path: Path, findings: Iterable[Finding]) -> None:
    """One row a finding."""
    write_sheet(path, COLUMNS, (_row(found) for found in findings))


def _row(found: Finding) -> Sequence[object]:
    about = found.about
    return (
        about.severity,
        found.kind,
        found.record,
        found.record_id,
        found.source,
        found.source_id,
        found.value,
        found.detail,
        about.what_to_do,
    )

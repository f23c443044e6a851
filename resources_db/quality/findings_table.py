"""Findings for the terminal: how many of each kind first, then each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from resources_db.quality.finding import KINDS, Finding
from resources_db.quality.table import table

SHORT_ID = 8
WIDEST = 60


def findings_text(findings: Sequence[Finding], *, checked: int, most: int) -> str:
    """Counts, then at most so many findings of each kind; `checked` records in all."""
    counted = Counter(found.kind for found in findings)
    parts = [_counts(counted), *_each(findings, most)] if findings else []
    errors = sum(count for kind, count in counted.items() if KINDS[kind].severity == "error")
    doubts = len(findings) - errors
    return "\n\n".join([*parts, f"{checked} services: {errors} errors, {doubts} doubts"])


def ordered(findings: Sequence[Finding]) -> list[Finding]:
    """Errors first, in the order of the kinds, then by data set and record."""
    rank = {kind: position for position, kind in enumerate(KINDS)}
    return sorted(findings, key=lambda each: (rank[each.kind], each.source, each.record))


def _counts(counted: Counter[str]) -> str:
    rows = [(kind.severity, kind.title, counted[code]) for code, kind in KINDS.items()]
    return table(("", "kind", "findings"), [row for row in rows if row[-1]])


def _each(findings: Sequence[Finding], most: int) -> Iterator[str]:
    for code, kind in KINDS.items():
        of_kind = [found for found in findings if found.kind == code]
        if of_kind:
            yield "\n".join(_section(kind.title, kind.what_to_do, of_kind, most))


def _section(title: str, what_to_do: str, findings: Sequence[Finding], most: int) -> Iterator[str]:
    yield f"{title}. {what_to_do}"
    for found in findings[:most]:
        what = ": ".join(part for part in (found.value[:WIDEST], found.detail) if part)
        parts = (found.record_id[:SHORT_ID], found.source, found.record, what)
        yield "  " + "  ".join(_plain(part) for part in parts if part)
    if (more := len(findings) - most) > 0:
        yield f"  … and {more} more: write them all with --csv FILE or --page FILE.html"


def _plain(text: str) -> str:
    """On one line, and without characters that steer a terminal."""
    return "".join(letter if letter.isprintable() else " " for letter in text)

"""Findings as one page that needs nothing but itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from resources_db.quality.check import Checked
from resources_db.quality.finding import KINDS, Finding, Kind

# A page of many thousand rows does not open on a phone; the spreadsheet has them all.
MOST_ROWS = 300
TEMPLATE = "findings.html.j2"


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one kind in one data set."""

    kind: Kind
    rows: Sequence[Finding]
    total: int


@dataclass(frozen=True, slots=True)
class Section:
    """A data set with its findings."""

    source: str
    total: int
    groups: Sequence[Group]


def write_page(path: Path, checked: Checked, *, on: date) -> None:
    """Write the page of a check that was made `on` that day."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    page = environment.get_template(TEMPLATE).render(
        sections=sections(checked.findings),
        counts=_counts(checked.findings),
        total=len(checked.findings),
        checked=checked.services,
        on=on,
    )
    path.write_text(page, encoding="utf-8")


def sections(findings: Sequence[Finding], most: int = MOST_ROWS) -> list[Section]:
    """Data sets by name; the kinds of each in their order."""
    by_source = sorted(findings, key=lambda found: found.source)
    return [
        _section(source or "(unknown)", list(rows), most)
        for source, rows in groupby(by_source, key=lambda found: found.source)
    ]


def _section(source: str, rows: Sequence[Finding], most: int) -> Section:
    groups = [
        Group(kind, of_kind[:most], len(of_kind))
        for code, kind in KINDS.items()
        if (of_kind := [found for found in rows if found.kind == code])
    ]
    return Section(source, len(rows), groups)


def _counts(findings: Sequence[Finding]) -> list[tuple[Kind, int]]:
    counted = Counter(found.kind for found in findings)
    return [(kind, counted[code]) for code, kind in KINDS.items() if counted[code]]

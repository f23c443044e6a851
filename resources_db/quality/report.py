"""Figures about the directory as it stands in the database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from resources_db.quality.entry import Entry
from resources_db.quality.table import table

OLDEST = 10


def report_text(rows: Sequence[Entry]) -> str:
    """The figures as text: by need, by town, and what rests on the oldest pages."""
    return "\n\n".join((_by_need(rows), _by_town(rows), _oldest(rows)))


def _by_need(rows: Sequence[Entry]) -> str:
    header = ("need", "services", "exact place", "hours", "phone", "dated", "verified")
    needs = [need for need, _ in Counter(row.need for row in rows).most_common()]
    lines = [_shares(need, [row for row in rows if row.need == need]) for need in needs]
    return table(header, [*lines, _shares("all", rows)])


def _shares(name: str, rows: Sequence[Entry]) -> tuple[object, ...]:
    def share(has: Callable[[Entry], object]) -> str:
        return f"{100 * sum(bool(has(row)) for row in rows) // max(len(rows), 1)} %"

    return (
        name,
        len(rows),
        share(lambda row: row.is_placed and row.is_exact),
        share(lambda row: row.has_rules),
        share(lambda row: row.phones),
        share(lambda row: row.source_date),
        share(lambda row: row.verified_on),
    )


def _by_town(rows: Sequence[Entry]) -> str:
    counted = Counter(row.town or "(by phone, no place)" for row in rows)
    return table(("town", "services"), counted.most_common())


def _oldest(rows: Sequence[Entry]) -> str:
    dated = [row for row in rows if row.source_date and not row.verified_on]
    oldest = sorted(dated, key=lambda row: (row.source_date, row.name))[:OLDEST]
    lines = [(row.source_date, row.name, row.source_id) for row in oldest]
    return table(("oldest source", "service", "id"), lines)

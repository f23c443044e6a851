"""Figures → one table, and what became of the goals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bench.directory.importing import INSTALL, Imported
from bench.directory.measuring import POSTGIS, POSTGRESQL, SQLITE, Measured
from bench.directory.timing import Times

MOST_SQLITE_MS, MOST_POSTGIS, MOST_GROWTH = 10.0, 1.5, 2.0
LEAST_SHARE = 1 / 3
LARGE, LARGEST = 100_000, 1_000_000


def text(machine: Mapping[str, object], measured: Sequence[Measured], imported: Imported) -> str:
    """Milliseconds by size for each who answered; rows a second; and the goals."""
    parts = [
        ", ".join(f"{name} {value}" for name, value in machine.items()),
        "",
        "Nearest open services with filters, ms: median (95th percentile)",
        *_table({each.size: each.nearest for each in measured}),
        "",
        "By name, misspelt or in part, ms",
        *_table({each.size: each.names for each in measured}),
        "",
        f"Import of {imported.locations:,} locations, rows a second",
        *_rates(imported),
        "",
        *_goals({each.size: each.nearest for each in measured}),
        *_import_goal(imported),
    ]
    return "\n".join(parts)


def _table(found: Mapping[int, Mapping[str, Times]]) -> list[str]:
    who = list(dict.fromkeys(name for times in found.values() for name in times))
    rows = [["locations", *who]]
    for size, times in found.items():
        rows.append([f"{size:,}", *(_cell(times.get(name)) for name in who)])
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(_padded(row, widths)) for row in rows]
    return [lines[0], "-" * len(lines[0]), *lines[1:]]


def _padded(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    return [cell.rjust(width) for cell, width in zip(row, widths, strict=True)]


def _cell(times: Times | None) -> str:
    return f"{times.median_ms:.2f} ({times.p95_ms:.2f})" if times else "–"


def _goals(found: Mapping[int, Mapping[str, Times]]) -> list[str]:
    """What was measured beside what was wanted; only of the sizes that were measured."""
    lines = []
    largest = found.get(max(found))
    if largest and SQLITE in largest:
        lines.append(_goal("SQLite, median ms", largest[SQLITE].median_ms, MOST_SQLITE_MS))
    if largest and {POSTGRESQL, POSTGIS} <= set(largest):
        share = largest[POSTGRESQL].median_ms / largest[POSTGIS].median_ms
        lines.append(_goal("PostgreSQL ÷ PostGIS", share, MOST_POSTGIS))
    if LARGE in found and LARGEST in found:
        for name in (SQLITE, POSTGRESQL):
            if name in found[LARGE] and name in found[LARGEST]:
                growth = found[LARGEST][name].median_ms / found[LARGE][name].median_ms
                lines.append(_goal(f"{name}, 1,000,000 ÷ 100,000", growth, MOST_GROWTH))
    return lines


def _rates(imported: Imported) -> list[str]:
    lines = [f"  ours               {imported.rows / imported.ours_s:>12,.0f}"]
    if imported.raw_s is None:
        return [*lines, f"  sqlite3 .import    not installed: {INSTALL}"]
    return [*lines, f"  sqlite3 .import    {imported.rows / imported.raw_s:>12,.0f}"]


def _import_goal(imported: Imported) -> list[str]:
    if imported.share is None:
        return []
    verdict = "" if imported.share >= LEAST_SHARE else ", missed"
    return [f"Import ÷ raw: {imported.share:.3f} (goal: at least {LEAST_SHARE:.2f}{verdict})"]


def _goal(name: str, value: float, most: float) -> str:
    return f"{name}: {value:.2f} (goal: at most {most:g}{'' if value <= most else ', missed'})"

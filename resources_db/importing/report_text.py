"""What an import did, or would do, for people: the lines that the command prints."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from resources_db.importing.report import ImportReport
from resources_db.problems import Problem

SHOWN = 20
"""Problems of one kind that are printed; the others are counted, and stand in the report."""
NAMED = 15
VARIABLE = re.compile(r"'[^']*'|\d+")
COLUMNS = ("added", "changed", "unchanged", "closed", "removed")


def lines(report: ImportReport) -> Iterator[str]:
    """The whole report, a line at a time."""
    yield f"{report.path}: {report.kind}, data set {report.source!r}"
    yield from _problems(report.problems)
    yield from _tables(report)
    yield from _files(report)
    yield from _hours(report)
    yield from _needs(report)
    if report.tally.not_read:
        names = ", ".join(report.tally.not_read)
        yield f"not read, for they hold no table of the standard: {names}"
    if report.tally.unused:
        yield f"columns the directory has no place for: {_counts(report.tally.unused)}"


def _tables(report: ImportReport) -> Iterator[str]:
    if not report.tables:
        return
    width = max(len(name) for name in report.tables)
    yield ""
    yield f"{'table':{width}}" + "".join(f"{name:>11}" for name in COLUMNS)
    for table, counts in report.tables.items():
        yield f"{table:{width}}" + "".join(f"{counts.get(name, 0):>11,}" for name in COLUMNS)


def _files(report: ImportReport) -> Iterator[str]:
    if not report.files:
        return
    width = max(len(name) for name in report.files)
    yield ""
    yield f"{'file':{width}}    rows in     stored   left out  set aside"
    for name, rows in report.files.items():
        numbers = (rows.rows_in, rows.stored, rows.left_out, rows.set_aside)
        yield f"{name:{width}}" + "".join(f"{number:>11,}" for number in numbers)
    yield ""


def _problems(problems: Sequence[Problem]) -> Iterator[str]:
    kinds: dict[tuple[str, str, str, str], list[Problem]] = {}
    for problem in problems:
        kinds.setdefault(_kind(problem), []).append(problem)
    for kind in sorted(kinds, key=lambda each: each[0] != "error"):
        found = kinds[kind]
        for problem in found[:SHOWN]:
            yield f"{problem.severity}: {problem}"
        if len(found) > SHOWN:
            yield f"{kind[0]}: … and {len(found) - SHOWN:,} more like these in {kind[1]}"


def _kind(problem: Problem) -> tuple[str, str, str, str]:
    message = VARIABLE.sub("", problem.message).split(":")[0]
    return problem.severity, problem.file, problem.column, message


def _hours(report: ImportReport) -> Iterator[str]:
    hours = report.tally.hours
    if hours.share is not None:
        left = hours.texts - hours.read
        yield (
            f"hours: {hours.read:,} of {hours.texts:,} texts read ({hours.share:.0%}); "
            f"{left:,} kept as text"
        )
        for text, count in hours.unread.most_common(SHOWN):
            yield f"  not read{_times(count)}: {' '.join(text.split())[:120]}"


def _needs(report: ImportReport) -> Iterator[str]:
    needs = report.tally.needs
    if needs.mapped or needs.unmapped:
        mapped, unmapped = needs.mapped.total(), needs.unmapped.total()
        yield f"needs: {mapped:,} terms of services understood, {unmapped:,} not"
    if needs.guessed:
        yield f"needs: {needs.guessed:,} services guessed from their names"
    for term, count in needs.unmapped.most_common(NAMED):
        yield f"  not understood{_times(count)}: {term[:80]}"
    if len(needs.unmapped) > NAMED:
        yield f"  … and {len(needs.unmapped) - NAMED:,} other terms: see the report"
    if needs.unmapped:
        yield "  say what they mean in a file of lines like `Food Cupboard: pantry` (--needs FILE)"


def _times(count: int) -> str:
    return f" ({count:,} times)" if count > 1 else ""


def _counts(counter: dict[str, int]) -> str:
    named = sorted(counter.items(), key=lambda each: -each[1])
    shown = ", ".join(f"{name} ({count:,})" for name, count in named[:NAMED])
    return f"{shown} …" if len(named) > NAMED else shown

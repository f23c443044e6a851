"""Rows of a text file: separators, quotes, headers and line ends as they come."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from resources_db.importing.reading import limits
from resources_db.importing.reading.files import SourceFile
from resources_db.importing.reading.refused import ImportRefused
from resources_db.importing.reading.tally import Tally
from resources_db.importing.reading.text import lines_of, open_text

SEPARATORS = (",", "\t", ";", "|")
HEADER_WITHIN = 6  # rows; titles and notes may stand above the header
Cells = list[str]
Numbered = tuple[int, Cells]


@dataclass(frozen=True, slots=True)
class Table:
    """header: its cells; line: where it stands; rows: line and cells of what follows."""

    header: Sequence[str]
    line: int
    rows: Iterator[Numbered]


@dataclass(frozen=True, slots=True)
class Layout:
    """What a person may have to say about a file; empty: found out from it."""

    encoding: str = ""
    separator: str = ""
    header_row: int = 0


class _Recent:
    """The lines of the row that is being read, to look at once more if the file ends in it."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self.lines: list[str] = []

    def __iter__(self) -> Iterator[str]:
        for line in self._lines:
            self.lines.append(line)
            yield line


def read_table(
    file: SourceFile, score: Callable[[Sequence[str]], int], tally: Tally, layout: Layout
) -> Table | None:
    """The table in the file; None for an empty one.

    `score`: how many known names a row holds: of the first rows the one with the most is the
    header. Raises ImportRefused where no row holds any.
    """
    rows = rows_of(file, tally, layout)
    first = list(islice(rows, HEADER_WITHIN))
    if not first:
        return None
    at = _header_at(file, first, score, layout)
    line, header = first[at]
    following = chain(first[at + 1 :], rows)
    return Table(header, line, (row for row in following if not _repeats(row[1], header)))


def rows_of(file: SourceFile, tally: Tally, layout: Layout) -> Iterator[Numbered]:
    """Line number and cells of every row that is not empty. Raises ImportRefused."""
    text = open_text(file, tally, layout.encoding)
    with text:
        lines = lines_of(text, file.name)
        head = list(islice(lines, HEADER_WITHIN))
        separator = layout.separator or separator_of(head)
        recent = _Recent(chain(head, lines))
        csv.field_size_limit(limits.CELL_CHARACTERS)
        yield from _parsed(file.name, recent, separator)


def _parsed(name: str, recent: _Recent, separator: str) -> Iterator[Numbered]:
    reader = csv.reader(iter(recent), delimiter=separator, skipinitialspace=True)
    line, last = 1, recent.lines
    try:
        for cells in reader:
            if len(cells) > limits.COLUMNS:
                raise ImportRefused(f"{name}:{line}: {len(cells):,} columns; no table has so many")
            if any(cells):
                yield line, cells
            line, last = reader.line_num + 1, recent.lines
            recent.lines = []
    except csv.Error as error:
        message = f"{name}:{line}: {error}; is a quote not closed?"
        raise ImportRefused(message) from None
    if _is_cut(last, separator):
        raise ImportRefused(f"{name}: ends inside a quoted cell: the file is cut off, or a quote "
                            f"is not closed in the row that begins before its end")  # fmt: skip


def _is_cut(lines: list[str], separator: str) -> bool:
    """Whether the lines of the last row end within quotes."""
    try:
        list(csv.reader(lines, delimiter=separator, skipinitialspace=True, strict=True))
    except csv.Error as error:
        return "unexpected end of data" in str(error)
    return False


def separator_of(lines: Sequence[str]) -> str:
    """The commonest separator of the first line that has one; a comma where none has."""
    for line in lines:
        outside = "".join(line.split('"')[::2])
        if any(mark in outside for mark in SEPARATORS):
            return max(SEPARATORS, key=outside.count)
    return SEPARATORS[0]


def _header_at(
    file: SourceFile, rows: list[Numbered], score: Callable[[Sequence[str]], int], layout: Layout
) -> int:
    if layout.header_row:
        lines = [line for line, _ in rows]
        if layout.header_row in lines:
            return lines.index(layout.header_row)
        raise ImportRefused(f"{file.name}: row {layout.header_row} is empty or too far down "
                            f"for a header")  # fmt: skip
    scores = [score(cells) for _, cells in rows]
    if not max(scores):
        names = ", ".join(cell.strip()[:30] for cell in rows[0][1][:6])
        raise ImportRefused(f"{file.name}: has no header: the first row must name the columns; "
                            f"it holds: {names}")  # fmt: skip
    return scores.index(max(scores))


def _repeats(cells: Cells, header: Sequence[str]) -> bool:
    """Whether a row is the header once more."""
    return cells[0] == header[0] and cells == header

"""What `navigator directory export` wrote: rows as the directory keeps them, taken as they are.

Other feeds are interpreted: words become codes, texts become hours. Here all of this has been
done, and doing it again would add to it.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import PurePosixPath
from typing import Any

from sqlalchemy import Column

from resources_db.export.package import FORM, NAME, OURS
from resources_db.export.spreadsheet_safety import unguard
from resources_db.hsds.record import ZONE_NAME
from resources_db.importing.reading import limits
from resources_db.importing.reading.files import SourceFile
from resources_db.importing.reading.refused import ImportRefused
from resources_db.importing.reading.tally import Tally
from resources_db.importing.reading.text import lines_of, open_text
from resources_db.importing.records import Origin, Record
from resources_db.importing.tables import TABLES
from resources_db.models.base import PROVENANCE
from resources_db.problems import Problem

Parse = Callable[[str], Any]
Plan = Sequence[tuple[int, str, Parse]]  # place in the row, column, parser
WORDS = {"true": True, "false": False}


def _moment(cell: str) -> datetime:
    found = datetime.fromisoformat(cell)
    return found.astimezone(UTC).replace(tzinfo=None) if found.tzinfo else found


PARSERS: Mapping[type, Parse] = {
    str: unguard,
    bool: WORDS.__getitem__,
    int: int,
    float: float,
    date: date.fromisoformat,
    time: time.fromisoformat,
    datetime: _moment,
}


def is_export(files: Sequence[SourceFile]) -> bool:
    """Whether the files' package says that an export wrote them, in the form that we know."""
    packages = [file for file in files if PurePosixPath(file.path).name == NAME]
    try:
        return any(json.loads(file.head(limits.CELL_CHARACTERS))[OURS] == FORM for file in packages)
    except (ValueError, KeyError, TypeError, RecursionError):
        return False


@dataclass(frozen=True, slots=True)
class ExportFeed:
    """The files of an export, by table."""

    files: Mapping[str, SourceFile]
    kind: str = "an export of a directory like this one"

    @property
    def size(self) -> int:
        """Bytes of all tables."""
        return sum(file.size for file in self.files.values())

    def read(self, tally: Tally) -> Iterator[Record | Problem]:
        """Every row of every table, owners first."""
        for table in TABLES:
            if table in self.files:
                yield from _rows(table, self.files[table], tally)


def _rows(table: str, file: SourceFile, tally: Tally) -> Iterator[Record | Problem]:
    with open_text(file, tally, "utf-8") as text:
        csv.field_size_limit(limits.CELL_CHARACTERS)
        reader = csv.reader(lines_of(text, file.name), strict=True)
        line = 1
        try:
            header = next(reader, [])
            plan, line = _plan(table, file.name, header), reader.line_num + 1
            for cells in reader:
                tally.rows[file.name] += 1
                yield _row(table, Origin(file.name, line), plan, cells, len(header))
                line = reader.line_num + 1
        except csv.Error as error:
            message = f"{file.name}:{line}: {error}; is the file cut off?"
            raise ImportRefused(message) from None


def _plan(table: str, name: str, header: Sequence[str]) -> list[tuple[int, str, Parse]]:
    columns = TABLES[table].table.columns
    places = {column: at for at, column in enumerate(header) if column not in PROVENANCE}
    if "id" not in places:
        raise ImportRefused(f"{name}: has no column id; export it again")
    if ZONE_NAME in places:
        places["timezone"] = places.pop(ZONE_NAME)
    return [(at, column, _parser(columns[column])) for column, at in places.items()
            if column in columns]  # fmt: skip


def _parser(column: Column[Any]) -> Parse:
    parse, empty = PARSERS[column.type.python_type], None if column.nullable else ""
    return lambda cell: parse(cell) if cell else empty


def _row(
    table: str, origin: Origin, plan: Plan, cells: Sequence[str], width: int
) -> Record | Problem:
    if len(cells) != width:
        message = f"{len(cells)} cells under {width} columns; the row was left out"
        return Problem(origin.file, origin.line, "", "", message)
    values: dict[str, Any] = {}
    for at, column, parse in plan:
        try:
            values[column] = parse(cells[at])
        except (ValueError, KeyError):
            message = "is not as an export writes it; the row was left out"
            return Problem(origin.file, origin.line, column, cells[at][:200], message)
    id_ = values.pop("id")
    if not id_:
        return Problem(origin.file, origin.line, "id", "", "is empty; the row was left out")
    return Record(table, id_, values, origin)

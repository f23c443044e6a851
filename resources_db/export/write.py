"""The directory → files of the standard's tables, in bounded memory."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice

from sqlalchemy import Connection

from resources_db.export.claims import Claims
from resources_db.export.field import fields
from resources_db.export.package import NAME, Described, package
from resources_db.export.sink import OpenFile
from resources_db.export.tables import ALWAYS, Row, rows, source_names
from resources_db.hsds.standard import FILES


@dataclass(frozen=True, slots=True)
class Exported:
    """rows: by table, of those written. departures: where they are not as the standard wants."""

    rows: dict[str, int]
    departures: tuple[str, ...]


def write_tables(
    connection: Connection,
    opened: OpenFile,
    *,
    at: datetime,
    source: str | None = None,
    public: bool = False,
) -> Exported:
    """Write every table that holds something, then datapackage.json. `at` is aware.

    `source`: only what this data set brought, with all vocabularies. `public`: without what
    the read API does not tell, either.
    """
    described, departures = [], []
    for table in FILES:
        claims = [Claims(field) for field in fields(table, public=public)]
        count = _write_table(table, rows(connection, table, source, public=public), claims, opened)
        if count is not None:
            described.append(Described(table, [each.held() for each in claims], count))
            departures += [said for each in claims for said in each.departures(table)]
    names = source_names(connection, source)
    with opened(NAME) as file:
        json.dump(package(described, created=at, sources=names), file, indent=2)
        file.write("\n")
    return Exported({each.table: each.rows for each in described}, tuple(departures))


def _write_table(
    table: str, found: Iterator[Row], claims: list[Claims], opened: OpenFile
) -> int | None:
    """How many rows were written; None: there are none, and no file."""
    first = [*islice(found, 1)]
    if not first and table not in ALWAYS:
        return None
    count = 0
    with opened(FILES[table]) as file:
        writer = csv.writer(file)
        writer.writerow([each.column.name for each in claims])
        for cells in _cells(chain(first, found), claims):
            writer.writerow(cells)
            count += 1
    return count


def _cells(found: Iterable[Row], claims: list[Claims]) -> Iterator[list[str]]:
    """The cells of each row, which the claims have seen."""
    columns = [(each.column.source, each.column.write) for each in claims]
    checked = [(place, each.see) for place, each in enumerate(claims) if not each.is_any]
    for row in found:
        cells = [write(row[source]) for source, write in columns]
        for place, see in checked:
            see(cells[place])
        yield cells

"""A record of one table → its staged row, with ids of ours in place of the data set's."""

from __future__ import annotations

from typing import Any

from resources_db.importing.findings import Findings, Stand
from resources_db.importing.ids import record_id
from resources_db.importing.records import Record
from resources_db.importing.shaping import Cells, shaper
from resources_db.importing.staged import GOOD, LEFT_OUT
from resources_db.importing.tables import LINKS, TABLES

UNIT_SEPARATOR = "\x1f"
SHOWN = 200  # characters of a value in a message


class RowMaker:
    """Makes the staged rows of one table."""

    def __init__(self, table: str, source: str, findings: Findings) -> None:
        described = TABLES[table]
        at = {name: place for place, name in enumerate(described.content)}
        self._shaper = shaper(table)
        self._source = source
        self._findings = findings
        self._links = [(at[each.column], each.table) for each in described.references]
        self._any_link = tuple(at[name] for name in LINKS[table]) if table in LINKS else None

    def row(self, record: Record, stand: Stand, file: int) -> list[Any]:
        """Its cells, bookkeeping first; a row that cannot be kept is marked as left out."""
        id_ = record_id(record.table, self._source, record.id)
        cells, dropped = self._shaper.cells(id_, record.values)
        for column, message in dropped:
            self._findings.doubt(stand, column, _shown(record.values[column]), message)
        told = self._translated(cells)
        hash_ = self._shaper.hashed(cells)
        state = GOOD if self._holds(cells, stand) else LEFT_OUT
        leading = int(stand.leading)
        return [stand.seq, file, stand.line, leading, state, told, record.id, hash_, *cells]

    def _translated(self, cells: Cells) -> str:
        """Put our ids into the links; the data set's, where they are others, are returned."""
        links = self._links
        if self._any_link:
            link, entity = self._any_link
            links = [*links, (link, cells[entity])] if cells[entity] in TABLES else links
        told, changed = [], False
        for at, table in links:
            original = cells[at] or ""
            ours = record_id(table, self._source, original) if original else None
            cells[at] = ours
            changed = changed or (ours is not None and ours != original)
            told.append(original)
        return UNIT_SEPARATOR.join(told) if changed else ""

    def _holds(self, cells: Cells, stand: Stand) -> bool:
        missing = self._shaper.missing(cells)
        if missing:
            self._findings.left(stand, missing, "", "must not be empty; the row was left out")
            return False
        if self._any_link and cells[self._any_link[1]] not in TABLES:
            value = _shown(cells[self._any_link[1]])
            message = "is not the name of a table; the row was left out"
            self._findings.left(stand, "link_entity", value, message)
            return False
        return True


def _shown(value: object) -> str:
    return str(value)[:SHOWN]

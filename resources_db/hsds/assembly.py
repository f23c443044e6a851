"""Records with all that stands inside them, in one query a kind of record and link.

However many records a page has, the number of queries is that of the kinds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, select

from resources_db.hsds.nesting import TERM, Many, Part
from resources_db.hsds.privacy import may_be_told
from resources_db.hsds.record import Json, Row, record
from resources_db.models import Base
from resources_db.models.service import ACTIVE

# Far below the number of values that any database takes in one statement.
IDS_A_QUERY = 1000
# What the standard gives no attributes.
BARE = frozenset({"attribute", "metadata", "taxonomy", "taxonomy_term"})


def table_of(name: str) -> Table:
    """A table of the directory by its name in the standard."""
    return Base.metadata.tables[name]


def summaries(
    connection: Connection, table: str, ids: Sequence[str], parts: Sequence[Part] = ()
) -> list[Json]:
    """The records with these ids in this order, each with its parts alone."""
    return _Assembly(connection).by_id(table, ids, parts)


def nested(
    connection: Connection, table: str, ids: Sequence[str], parts: Sequence[Part]
) -> list[Json]:
    """The same, and everywhere inside the attributes and metadata too."""
    assembly = _Assembly(connection)
    made = assembly.by_id(table, ids, parts)
    assembly.describe()
    return made


class _Assembly:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        # By table and id; one record may stand in several others, as an object each.
        self._made: dict[tuple[str, str], list[Json]] = {}

    def by_id(self, table: str, ids: Sequence[str], parts: Sequence[Part]) -> list[Json]:
        rows = {row["id"]: row for row in self._rows(table, "id", ids)}
        return self._objects(table, [rows[id_] for id_ in ids if id_ in rows], parts)

    def describe(self) -> None:
        """Put attributes, then metadata, into every object made so far."""
        self._describe("attributes", "attribute", "link_id", BARE, (TERM,))
        self._describe("metadata", "metadata", "resource_id", frozenset({"metadata"}))

    def _objects(self, table: str, rows: Sequence[Row], parts: Iterable[Part]) -> list[Json]:
        made = [record(table, row) for row in rows]
        for row, each in zip(rows, made, strict=True):
            self._made.setdefault((table, row["id"]), []).append(each)
        for part in parts:
            if isinstance(part, Many):
                self._put_lists(part, rows, made)
            else:
                self._put_objects(part, rows, made)
        return made

    def _put_lists(self, part: Many, rows: Sequence[Row], made: Sequence[Json]) -> None:
        found = self._rows(part.table, part.link, [row["id"] for row in rows])
        inside: dict[str, list[Json]] = {}
        for row, each in zip(found, self._objects(part.table, found, part.parts), strict=True):
            inside.setdefault(row[part.link], []).append(each)
        for row, each in zip(rows, made, strict=True):
            if row["id"] in inside:
                each[part.key] = inside[row["id"]]

    def _put_objects(self, part: Part, rows: Sequence[Row], made: Sequence[Json]) -> None:
        wanted = dict.fromkeys(row[part.link] for row in rows if row[part.link])
        inside = {each["id"]: each for each in self.by_id(part.table, [*wanted], part.parts)}
        for row, each in zip(rows, made, strict=True):
            if row[part.link] in inside:
                each[part.key] = inside[row[part.link]]

    def _describe(
        self, key: str, table: str, link: str, bare: frozenset[str], parts: tuple[Part, ...] = ()
    ) -> None:
        owners: dict[str, list[Json]] = {}
        for (of, id_), each in self._made.items():
            if of not in bare:
                owners.setdefault(id_, []).extend(each)
        found = self._rows(table, link, [*owners])
        for row, made in zip(found, self._objects(table, found, parts), strict=True):
            for owner in owners[row[link]]:
                owner.setdefault(key, []).append(made)

    def _rows(self, table: str, link: str, ids: Sequence[str]) -> list[Row]:
        found: list[Row] = []
        for start in range(0, len(ids), IDS_A_QUERY):
            chosen = _of(table_of(table), link, ids[start : start + IDS_A_QUERY])
            found += map(dict, self._connection.execute(chosen).mappings())
        return [row for row in found if may_be_told(table, row)]


def _of(table: Table, link: str, ids: Sequence[str]) -> Select[Any]:
    chosen = select(table).where(table.c[link].in_(ids), *_public(table, link))
    return chosen.order_by(*_order(table))


def _public(table: Table, link: str) -> Iterator[ColumnElement[bool]]:
    """A list of services shows those that are open to people; a named one is shown as it is."""
    if table.name == "service" and link != "id":
        yield table.c.status == ACTIVE


def _order(table: Table) -> Iterator[ColumnElement[Any]]:
    if "position" in table.c:
        yield table.c.position
    yield table.c.id

"""An object of the standard's JSON, with all that is nested in it → rows of tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from resources_db.importing.reading.standard import KINDS, snake, table_of

SHARED = frozenset({"organization", "program", "location", "service", "taxonomy",
                    "taxonomy_term", "unit"})  # fmt: skip
"""What many objects name: told whole in one place, and often once more in others."""
Cells = dict[str, str]
Row = tuple[str, Cells]
Child = tuple[str, dict[str, Any], Cells]  # table, object, links to its owner


@dataclass(slots=True)
class Nested:
    """Takes objects apart; `seen` are the shared rows that earlier objects brought."""

    seen: set[tuple[str, str]] = field(default_factory=set)
    unknown: list[str] = field(default_factory=list)

    def rows(self, table: str, node: dict[str, Any]) -> list[Row]:
        """The rows of one object, its own first; a row that it tells twice is put together."""
        merged: dict[tuple[str, str], Cells] = {}
        single = []
        for name, cells in self._rows(table, node, {}):
            if not cells.get("id"):
                single.append((name, cells))
                continue
            known = merged.setdefault((name, cells["id"]), {})
            known.update({key: value for key, value in cells.items() if key not in known})
        self.seen.update(key for key in merged if key[0] in SHARED)
        return [*((name, cells) for (name, _), cells in merged.items()), *single]

    def _rows(self, table: str, node: dict[str, Any], links: Cells) -> Iterator[Row]:
        cells = dict(links)
        children: list[Child] = []
        id_ = scalar(node.get("id"))
        for key, value in node.items():
            if isinstance(value, dict):
                self._one((table, key), value, (cells, node), children)
            elif isinstance(value, list) and any(isinstance(each, dict) for each in value):
                self._many(table, key, value, id_, children)
            else:
                told = listed(value) if isinstance(value, list) else scalar(value)
                if told:
                    cells.setdefault(key, told)
        yield table, cells
        for child, each, link in children:
            yield from self._rows(child, each, link)

    def _one(
        self,
        place: tuple[str, str],
        value: dict[str, Any],
        owner: tuple[Cells, dict[str, Any]],
        children: list[Child],
    ) -> None:
        """A row that this one belongs to: service → its organization."""
        (table, key), (cells, node) = place, owner
        child = table_of(key)
        if child is None or child not in KINDS or f"{child}_id" not in KINDS[table]:
            self.unknown.append(f"{table}.{snake(key)}")
            return
        id_ = scalar(value.get("id"))
        cells.setdefault(f"{child}_id", id_)
        if (child, id_) not in self.seen and len(value) > 1:
            children.append((child, value, _offered_by(cells, node, child)))

    def _many(
        self, table: str, key: str, value: list[Any], id_: str, children: list[Child]
    ) -> None:
        """Rows that belong to this one: service → its phones."""
        child = table_of(key)
        if child is None or child not in KINDS:
            self.unknown.append(f"{table}.{snake(key)}")
            return
        for each in value:
            if isinstance(each, dict) and (child, scalar(each.get("id"))) not in self.seen:
                children.append((child, each, _links(table, id_, child)))


def _offered_by(cells: Cells, node: dict[str, Any], child: str) -> Cells:
    """A program inside a service is its organization's, which the standard need not repeat."""
    organization = node.get("organization")
    inside = scalar(organization.get("id")) if isinstance(organization, dict) else ""
    id_ = cells.get("organization_id") or scalar(node.get("organization_id")) or inside
    return {"organization_id": id_} if child == "program" and id_ else {}


def _links(table: str, id_: str, child: str) -> Cells:
    """The cells by which a child names its owner."""
    if child == "attribute":
        return {"link_id": id_, "link_entity": table}
    if child == "metadata":
        return {"resource_id": id_, "resource_type": table}
    return {f"{table}_id": id_} if f"{table}_id" in KINDS[child] else {}


def scalar(value: Any) -> str:
    """A value as it would stand in a cell."""
    if value is None or isinstance(value, dict | list):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def listed(values: list[Any]) -> str:
    """A list of plain values as one cell."""
    return "; ".join(told for each in values if (told := scalar(each)))

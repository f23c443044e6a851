"""Items and their reports out of the database."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, func, select

from resources_db.models.wrong_info import WrongInfoItem, WrongInfoReport
from resources_db.wrong_info.item import Item, Published

Counts = dict[str, tuple[tuple[str, int], ...]]
COLUMNS = (
    WrongInfoItem.id,
    WrongInfoItem.service_at_location_id,
    WrongInfoItem.service,
    WrongInfoItem.organization,
    WrongInfoItem.first_reported_on,
    WrongInfoItem.last_reported_on,
    WrongInfoItem.resolved_on,
    WrongInfoItem.resolved_by,
    WrongInfoItem.note,
)


def items(connection: Connection, *, resolved: bool) -> list[Item]:
    """Open ones first, the most reported at the top."""
    statement = select(*COLUMNS)
    if not resolved:
        statement = statement.where(WrongInfoItem.resolved_on.is_(None))
    counts = _counts(connection)
    found = [_item(row, counts) for row in connection.execute(statement)]
    return sorted(found, key=lambda item: (item.resolved_on is not None, -item.count, item.id))


def published(connection: Connection, limit: int) -> list[Published]:
    """Resolved items that have a note, latest first."""
    done = WrongInfoItem.resolved_on.is_not(None), WrongInfoItem.note != ""
    latest = WrongInfoItem.resolved_on.desc(), WrongInfoItem.id
    statement = select(*COLUMNS).where(*done).order_by(*latest).limit(limit)
    rows = connection.execute(statement).all()
    counts = _counts(connection, [row.id for row in rows])
    return [_published(_item(row, counts)) for row in rows]


def _counts(connection: Connection, item_ids: Iterable[str] | None = None) -> Counts:
    """How often each kind was reported, for each item, most often first."""
    how_often = func.count()
    kind = WrongInfoReport.kind
    statement = select(WrongInfoReport.item_id, kind, how_often).group_by(
        WrongInfoReport.item_id, kind
    )
    if item_ids is not None:
        statement = statement.where(WrongInfoReport.item_id.in_(list(item_ids)))
    counts: Counts = {}
    for item_id, name, count in connection.execute(statement.order_by(how_often.desc(), kind)):
        counts[item_id] = (*counts.get(item_id, ()), (name, count))
    return counts


def _item(row: Row[Any], counts: Counts) -> Item:
    id_, result_id, service, organization, *rest = row
    return Item(id_, result_id, service, organization, counts.get(id_, ()), *rest)


def _published(item: Item) -> Published:
    kinds = tuple(kind for kind, _ in item.kinds)
    if item.resolved_on is None:
        raise ValueError(f"item {item.id} is open")
    return Published(
        item.service, item.organization, kinds, item.count, item.resolved_on, item.note
    )

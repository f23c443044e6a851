"""Links of staged rows to rows that are not there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, exists, select

from resources_db.importing.findings import Stand
from resources_db.importing.load import Load, bookkeeping
from resources_db.importing.row_maker import UNIT_SEPARATOR
from resources_db.importing.staged import GOOD, LEFT_OUT, STAGED
from resources_db.importing.tables import LINKS, SHARED, TABLES, Reference

Told = tuple[str, str, str]  # column, value, what is wrong


def check_references(load: Load, table: str) -> None:
    """Leave out rows without their owner; drop other links that lead nowhere."""
    stands: dict[int, Stand] = {}
    dropped: dict[int, list[Told]] = {}
    for place, reference in enumerate(TABLES[table].references):
        rows = _dangling(load, table, reference)
        for row in rows:
            stands[row.seq] = load.stand(row)
            told = (reference.column, _value(row, place), _reason(row, reference.table))
            dropped.setdefault(row.seq, []).append(told)
        lost = {"state": LEFT_OUT} if reference.required else {reference.column: None}
        load.mark(table, [row.seq for row in rows], **lost)
    lonely = _without_owner(load, table)
    load.mark(table, [*lonely], state=LEFT_OUT)
    for seq, all_told in dropped.items():
        if seq not in lonely:
            _tell(load, table, stands[seq], all_told)
    for seq, stand in lonely.items():
        column, value, reason = dropped.get(seq, [_nobody(table)])[0]
        load.findings.left(stand, column, value, f"{reason}; the row was left out")
    _hash_anew(load, table, [*dropped])


def check_links(load: Load, table: str) -> None:
    """The same for a link that may lead to any table."""
    staged = STAGED[table]
    link, entity = LINKS[table]
    place = len(TABLES[table].references)
    for (other,) in load.connection.execute(select(staged.c[entity]).distinct()).all():
        if other not in TABLES:
            continue  # told when it was staged
        reference = Reference(link, other, owner=True, required=True)
        rows = _dangling(load, table, reference, staged.c[entity] == other)
        load.mark(table, [row.seq for row in rows], state=LEFT_OUT)
        for row in rows:
            message = f"{_reason(row, other)}; the row was left out"
            load.findings.left(load.stand(row), link, _value(row, place), message)


def _dangling(
    load: Load, table: str, reference: Reference, *conditions: ColumnElement[bool]
) -> Sequence[Row[Any]]:
    staged, other = STAGED[table], STAGED[reference.table].alias("other")
    link = staged.c[reference.column]
    there = exists().where(other.c.id == link)
    found = there.where(other.c.state != LEFT_OUT)
    nowhere = [staged.c.state == GOOD, link.is_not(None), ~found, *conditions]
    if reference.table in SHARED:
        stored = TABLES[reference.table].table.alias("stored")
        nowhere.append(~exists().where(stored.c.id == link))
    columns = [*bookkeeping(staged), staged.c.told, link.label("link"), there.label("is_left_out")]
    return load.connection.execute(select(*columns).where(*nowhere)).all()


def _value(row: Row[Any], place: int) -> str:
    """The link as the data set writes it."""
    return str(row.told.split(UNIT_SEPARATOR)[place] if row.told else row.link)


def _reason(row: Row[Any], table: str) -> str:
    name = table.replace("_", " ")
    if row.is_left_out:
        return f"is the id of a {name} that was left out"
    return f"is the id of no {name} in this data"


def _without_owner(load: Load, table: str) -> dict[int, Stand]:
    if not TABLES[table].needs_an_owner:
        return {}
    staged = STAGED[table]
    alone = and_(*(staged.c[each.column].is_(None) for each in TABLES[table].owners))
    rows = select(*bookkeeping(staged)).where(staged.c.state == GOOD, alone)
    return {row.seq: load.stand(row) for row in load.connection.execute(rows).all()}


def _nobody(table: str) -> Told:
    """What a row without any owner lacks."""
    columns = [each.column for each in TABLES[table].owners]
    return columns[0], "", f"belongs to nothing; fill one of: {', '.join(columns)}"


def _tell(load: Load, table: str, stand: Stand, dropped: Iterable[Told]) -> None:
    required = {each.column for each in TABLES[table].references if each.required}
    for column, value, reason in dropped:
        if column in required:
            load.findings.left(stand, column, value, f"{reason}; the row was left out")
        else:
            load.findings.doubt(stand, column, value, f"{reason}; the link was dropped")


def _hash_anew(load: Load, table: str, seqs: Iterable[int]) -> None:
    """What is compared with next time is what was stored, without the dropped links."""
    staged, names = STAGED[table], ("seq", *TABLES[table].content)
    one = select(*(staged.c[name] for name in names))
    found = (load.connection.execute(one.where(staged.c.seq == seq)).mappings() for seq in seqs)
    load.rewrite(table, [dict(row) for rows in found for row in rows])

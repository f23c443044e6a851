"""One load of a data set: what all its steps need."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, update

from resources_db.importing.findings import Findings, Stand
from resources_db.importing.shaping import shaper
from resources_db.importing.staged import STAGED
from resources_db.importing.tables import TABLES

Progress = Callable[[str, int], None]
FETCHED = 1000  # rows at a time


@dataclass(frozen=True, slots=True)
class Load:
    """on: the day; now: the moment (UTC); overwrite: what was changed by hand gives way.

    tables: those that something was staged for, owners first. before: the day of this data
    set's last load; None: this is its first.
    """

    connection: Connection
    source: str
    on: date
    now: datetime
    overwrite: bool
    files: Sequence[str]
    tables: tuple[str, ...]
    before: date | None
    findings: Findings
    progress: Progress

    def stand(self, row: Row[Any]) -> Stand:
        """Where a row stands that was selected with its bookkeeping."""
        return Stand(row.seq, self.files[row.file], row.line, bool(row.leading))

    def stream(self, statement: Select[Any]) -> Iterator[Row[Any]]:
        """Rows of a query, a few at a time."""
        options = {"yield_per": FETCHED}
        yield from self.connection.execute(statement, execution_options=options)

    def mark(self, table: str, seqs: Sequence[int], **cells: Any) -> None:
        """Write the same cells into some staged rows."""
        if seqs:
            staged = STAGED[table]
            chosen = update(staged).where(staged.c.seq == bindparam("at_seq"))
            rows = [{"at_seq": seq} for seq in seqs]
            self.connection.execute(chosen.values(**cells), rows)

    def rewrite(self, table: str, rows: Sequence[dict[str, Any]]) -> None:
        """Write the content of staged rows anew, each with its `seq`, and their hash."""
        if not rows:
            return
        staged, content, hash_of = STAGED[table], TABLES[table].content, shaper(table).hash_of
        cells: dict[str, Any] = {
            name: bindparam(f"new_{name}") for name in (*content, "content_hash")
        }
        chosen = update(staged).where(staged.c.seq == bindparam("at_seq")).values(cells)
        for start in range(0, len(rows), FETCHED):
            self.connection.execute(
                chosen,
                [
                    {"at_seq": row["seq"], "new_content_hash": hash_of(_of(row, content))}
                    | {f"new_{name}": row[name] for name in content}
                    for row in rows[start : start + FETCHED]
                ],
            )


def _of(row: dict[str, Any], names: Sequence[str]) -> list[Any]:
    return [row[name] for name in names]


def bookkeeping(staged: Any) -> list[Any]:
    """The columns that `Load.stand` reads."""
    return [staged.c[name] for name in ("seq", "file", "line", "leading")]

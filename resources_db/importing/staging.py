"""The stream of records into the staged tables; what cannot be a row is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection

from resources_db.importing.counting import RowCount
from resources_db.importing.findings import Findings, Stand
from resources_db.importing.records import Record
from resources_db.importing.row_maker import RowMaker
from resources_db.importing.staged import STAGED, finish_staged, make_staged
from resources_db.importing.writing import Writer, writer
from resources_db.problems import Problem

BATCH = 2000  # rows
READING = "reading"
Progress = Callable[[str, int], None]


class Staging:
    """Takes one data set; afterwards tells which files, tables and rows came."""

    def __init__(
        self, connection: Connection, source: str, findings: Findings, progress: Progress
    ) -> None:
        self.files: list[str] = []
        self.rows = RowCount()
        self.tables: Counter[str] = Counter()  # staged records by table
        self.seq = 0  # the next record's place in the stream
        self._connection = connection
        self._source = source
        self.findings = findings
        self._progress = progress
        self._numbers: dict[str, int] = {}  # files by name
        self._makers: dict[str, RowMaker] = {}
        self._pending: dict[str, list[list[Any]]] = {}
        self._writers: dict[str, Writer] = {}

    def stage(self, stream: Iterable[Record | Problem]) -> None:
        """Stage everything the stream has, then make it quick to look up."""
        make_staged(self._connection)
        group: list[Record] = []
        for item in stream:
            if isinstance(item, Problem):
                self.rows.told(item)
                continue
            if group and not _same_row(item, group[0]):
                self._take(group)
                group = []
            if not group:
                self.rows.read(item.origin)
            group.append(item)
        self._take(group)
        for table, rows in self._pending.items():
            if rows:
                self._write(table, rows)
        finish_staged(self._connection, self.tables)

    def _take(self, group: Sequence[Record]) -> None:
        """The records of one row: it is a service's where it has one, else its first record's."""
        if len(group) > 1:
            own = next((each for each in group if each.table == "service"), group[0])
            for record in group:
                self._add(record, leading=record is own)
        elif group:
            self._add(group[0], leading=True)

    def _add(self, record: Record, *, leading: bool) -> None:
        table, origin = record.table, record.origin
        stand = Stand(self.seq, origin.file, origin.line, leading)
        if table not in self._makers:
            self._start(table)
        rows = self._pending[table]
        rows.append(self._makers[table].row(record, stand, self._number(origin.file)))
        self.seq += 1
        if len(rows) == BATCH:
            self._write(table, rows)

    def _start(self, table: str) -> None:
        self._makers[table] = RowMaker(table, self._source, self.findings)
        self._writers[table] = writer(self._connection, STAGED[table])
        self._pending[table] = []

    def _number(self, file: str) -> int:
        number = self._numbers.setdefault(file, len(self.files))
        if number == len(self.files):
            self.files.append(file)
        return number

    def _write(self, table: str, rows: list[list[Any]]) -> None:
        self._writers[table](rows)
        self.tables[table] += len(rows)
        rows.clear()
        self._progress(READING, self.seq)


def _same_row(one: Record, other: Record) -> bool:
    here, there = one.origin, other.origin
    return here is there or (here.line == there.line and here.file == there.file)

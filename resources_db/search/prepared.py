"""Statements compiled once: putting one together takes longer than the database's answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, CursorResult
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import ClauseElement


class Prepared:
    """A statement with named parameters; its rows come as the driver has them."""

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement
        self._compiled: dict[Dialect, SQLCompiler] = {}

    def run(self, connection: Connection, parameters: Mapping[str, Any]) -> CursorResult[Any]:
        """Execute it. `parameters` has those it names, and may have others."""
        compiled = self._for(connection.dialect)
        values = {**compiled.params, **parameters}
        if compiled.positiontup is None:
            return connection.exec_driver_sql(compiled.string, values)
        return connection.exec_driver_sql(
            compiled.string, tuple(values[name] for name in compiled.positiontup)
        )

    def _for(self, dialect: Dialect) -> SQLCompiler:
        compiled = self._compiled.get(dialect)
        if compiled is None:
            found = self._statement.compile(dialect=dialect)
            assert isinstance(found, SQLCompiler)  # noqa: S101 - it is no DDL
            compiled = self._compiled[dialect] = found
        return compiled

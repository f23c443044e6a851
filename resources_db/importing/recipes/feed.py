"""A spreadsheet, read by its recipe."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from resources_db.importing.needs import Needs
from resources_db.importing.reading.delimited import Table, read_table
from resources_db.importing.reading.draft import Draft
from resources_db.importing.reading.files import SourceFile, file_at
from resources_db.importing.reading.refused import ImportRefused
from resources_db.importing.reading.row import RowMaker
from resources_db.importing.reading.tabular import surplus, too_many
from resources_db.importing.reading.tally import Tally
from resources_db.importing.reading.workbook import SPREADSHEETS, sheet_file
from resources_db.importing.recipes.recipe import Recipe
from resources_db.importing.recipes.row_reader import RowReader
from resources_db.importing.recipes.sheet_rows import SheetRows
from resources_db.importing.recipes.theirs import Theirs, names_in
from resources_db.importing.records import Origin, Record
from resources_db.problems import Problem


@dataclass(frozen=True)
class SheetFeed:
    """One file whose columns are its own."""

    path: Path
    recipe: Recipe
    needs: Needs
    kind: str = "a spreadsheet, read by a recipe"

    @cached_property
    def file(self) -> SourceFile:
        """The file, or the sheet of it that the recipe names."""
        if self.path.suffix.lower() in SPREADSHEETS:
            return sheet_file(self.path, self.recipe.sheet)
        return file_at(self.path)

    @property
    def size(self) -> int:
        """Bytes of the file."""
        return self.file.size

    def read(self, tally: Tally) -> Iterator[Record | Problem]:
        """Every row: one service at one place."""
        named = names_in(self.recipe)
        if not named:
            raise ImportRefused("the recipe names no column of the file")
        table = read_table(self.file, partial(self._score, named), tally, self.recipe.layout)
        if table is None:
            raise ImportRefused(f"{self.file.name}: is empty")
        yield from self._rows(table, tally)

    def _score(self, named: Sequence[str], cells: Sequence[str]) -> int:
        """At least 1: where no row has any of the names, the first is refused with its own."""
        return 1 + Theirs(self.file.name, cells).count(named)

    def _rows(self, table: Table, tally: Tally) -> Iterator[Record | Problem]:
        name, width = self.file.name, len(table.header)
        theirs = Theirs(name, table.header)
        reader = RowReader(theirs, self.recipe, self.needs)
        rows = SheetRows(RowMaker(self.needs, tally))
        for line, cells in table.rows:
            tally.rows[name] += 1
            origin = Origin(name, line)
            if extra := surplus(cells, width):
                yield Draft("service", origin).error("", extra, too_many(cells, width))
            elif not reader.is_wanted(cells):
                tally.set_aside[name] += 1
            else:
                read = reader.read(cells, Draft("service", origin), tally)
                yield from read.problems
                yield from rows.records(read.sheet, read.needs, origin)

"""What an exported file may claim of its columns: what the standard says, where it is so.

A directory may lack what the standard wants, such as an organization's description. Then the
file does not claim to have it, so that what it does claim holds, and the export says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from resources_db.export.field import Field

_FORMATS = {
    "uuid": re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.I),
    "uri": re.compile(r"[a-z][a-z0-9+.-]*://[^\s/]+\S*", re.I),
    "email": re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+"),
}
_CALLED = {"uuid": "a UUID", "uri": "a whole web address", "email": "an e-mail address"}
_NUMBER = re.compile(r"-?\d+(\.\d+)?(e-?\d+)?", re.ASCII)

BLANK, OTHER = "is empty", "is something else"


@dataclass(slots=True)
class Claims:
    """One column while its cells pass by; `broken`: how many cells did not keep to it."""

    column: Field
    broken: dict[str, int] = field(default_factory=dict)

    @property
    def is_any(self) -> bool:
        """Whether every cell keeps to it, so that none need be looked at."""
        column = self.column
        checked = column.required or column.one_of or column.format in _FORMATS
        return not checked and column.type != "number"

    def see(self, cell: str) -> None:
        """Compare a cell with what the standard says."""
        if not cell:
            if self.column.required:
                self._note(BLANK)
        elif not self._fits(cell):
            self._note(OTHER)

    def held(self) -> Field:
        """The column as it may be claimed."""
        type_, format_, one_of = self.column.type, self.column.format, self.column.one_of
        if OTHER in self.broken:
            type_, format_, one_of = "string", "", ()
        required = self.column.required and BLANK not in self.broken
        name, references = self.column.name, self.column.references
        return Field(name, type_, format_, required, one_of, references, self.column.description)

    def departures(self, table: str) -> Iterator[str]:
        """In words, where the file is not as the standard wants it."""
        for kind, count in self.broken.items():
            wanted = "not be empty" if kind == BLANK else f"be {self._wanted()}"
            rows = f"{count} rows" if count > 1 else "1 row"
            said = f"the standard says that it must {wanted}"
            yield f"{table}.{self.column.name}: {rows}; {said}"

    def _wanted(self) -> str:
        if self.column.one_of:
            return f"one of: {', '.join(self.column.one_of)}"
        return _CALLED.get(self.column.format, f"a {self.column.type}")

    def _fits(self, cell: str) -> bool:
        if self.column.one_of:
            return cell in self.column.one_of
        if self.column.type == "number":
            return _NUMBER.fullmatch(cell) is not None
        expected = _FORMATS.get(self.column.format)
        return expected is None or expected.fullmatch(cell) is not None

    def _note(self, kind: str) -> None:
        self.broken[kind] = self.broken.get(kind, 0) + 1

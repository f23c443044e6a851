"""The standard's tables and columns, and what older versions of it called them.

Names are those of the Human Services Data Specification 3.0 and, in older_names.csv and
file_names.csv, of its versions 1.0 to 2.0 and of the Ohana API's files.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
ELIGIBILITY = "eligibility"
ANY_TABLE = "*"
NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
PREFIX = re.compile(r"^(hsds|openreferral|or|hsda)_")


def snake(name: str) -> str:
    """A name as the standard writes them: `Postal Code` and `postalCode` → `postal_code`."""
    return NOT_A_LETTER.sub("_", CAMEL.sub("_", name.strip()).lower()).strip("_")


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _tables() -> dict[str, dict[str, str]]:
    tables: dict[str, dict[str, str]] = {}
    for row in _rows("tables.csv"):
        tables.setdefault(row["table"], {})[row["column"]] = row["kind"]
    return tables


def _required() -> dict[str, tuple[str, ...]]:
    rows = [row for row in _rows("tables.csv") if row["required"] and row["column"] != "id"]
    return {table: tuple(row["column"] for row in rows if row["table"] == table) for table in KINDS}


KINDS: Mapping[str, Mapping[str, str]] = _tables()
"""table → column → how its cells are cleaned."""
REQUIRED: Mapping[str, tuple[str, ...]] = _required()
"""table → columns without which a row means nothing, beside its id."""
ID_REQUIRED = frozenset(
    row["table"] for row in _rows("tables.csv") if row["column"] == "id" and row["required"]
)
"""Tables that others refer to, so that an id cannot be made up for a row."""
OLDER_FILES: Mapping[str, str] = {row["name"]: row["table"] for row in _rows("file_names.csv")}
OLDER_COLUMNS: Mapping[tuple[str, str], str] = {
    (row["table"], row["older"]): row["column"] for row in _rows("older_names.csv")
}


@cache
def name_of(name: str) -> str | None:
    """What a file, a resource or a JSON key is called here: a table, or an older name of one."""
    word = PREFIX.sub("", snake(name))
    forms = dict.fromkeys((word, *_singular(word)))
    return next((form for form in forms if form in KINDS or form in OLDER_FILES), None)


def table_of(name: str) -> str | None:
    """The table that a file, a resource or a JSON key of this name holds."""
    found = name_of(name)
    return OLDER_FILES.get(found, found) if found else None


def _singular(word: str) -> Iterator[str]:
    if word.endswith("ies"):
        yield f"{word[:-3]}y"
    if word.endswith("es"):
        yield word[:-2]
    if word.endswith("s"):
        yield word[:-1]


@cache
def column_of(table: str, name: str) -> str | None:
    """The standard's column for a header of that table; None for one of the feed's own."""
    word = snake(name)
    if word in KINDS.get(table, {}):
        return word
    for older in ((table, word), (ANY_TABLE, word), (table, word.removeprefix(f"{table}_"))):
        if older in OLDER_COLUMNS:
            return OLDER_COLUMNS[older]
    own = word.removeprefix(f"{table}_")
    return own if own in KINDS.get(table, {}) else None

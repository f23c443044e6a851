"""The columns of a file by the names that a recipe gives them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from resources_db.importing.reading.refused import ImportRefused
from resources_db.importing.recipes.nearest import did_you_mean
from resources_db.importing.recipes.recipe import Recipe, Value

NUMBERED = re.compile(r"(?P<name>.+)\[(?P<number>\d{1,3})\]")
BRACES = re.compile(r"\{([^{}]+)\}")
Cells = Sequence[str]
Cell = Callable[[Cells], str]


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def names_in(recipe: Recipe) -> tuple[str, ...]:
    """Every column of theirs that a recipe names, each once."""
    spans = recipe.hours.spans
    named = [
        *recipe.id,
        *(name for value in recipe.columns.values() for name in BRACES.findall(value.template)),
        *(name for flags in recipe.flags.values() for name in flags),
        *(name for span in spans for name in (span.day_column, span.opens, span.closes)),
        *recipe.hours.text,
        recipe.needs.column,
        *recipe.needs.words_in,
        *recipe.rows.only,
        *recipe.rows.without,
    ]
    return tuple(dict.fromkeys(name for name in named if name))


class Theirs:
    """Finds a column: by its whole name, by its beginning where only one begins so, or by
    `name[2]`, the second of several that are called the same."""

    def __init__(self, file: str, header: Sequence[str]) -> None:
        self._file = file
        self._header = [_plain(name) for name in header]
        self._written = [name.strip() for name in header if name.strip()]

    def count(self, names: Sequence[str]) -> int:
        """How many of the names are here."""
        return sum(self._find(name) is not None for name in names)

    def at(self, name: str) -> int:
        """The place of a column. Raises ImportRefused, with the likeliest name."""
        found = self._find(name)
        if found is None:
            meant = did_you_mean(name, self._written)
            raise ImportRefused(f"{self._file}: the recipe's column {name!r} is not in it{meant}")
        return found

    def cell(self, name: str) -> Cell:
        """What reads that column of a row; empty where the row is too short."""
        at = self.at(name)
        return lambda cells: cells[at].strip() if at < len(cells) else ""

    def value(self, value: Value) -> Cell:
        """What fills a cell of ours from a row of theirs."""
        names = BRACES.findall(value.template)
        readers = {name: self.cell(name) for name in names}

        def filled(cells: Cells) -> str:
            told = {name: read(cells) for name, read in readers.items()}
            if names and not any(told.values()):
                return ""
            text = BRACES.sub(lambda match: told[match[1]], value.template)
            return chosen(value, " ".join(text.split(" ")).strip(" ,"))

        return filled

    def _find(self, name: str) -> int | None:
        match = NUMBERED.fullmatch(name)
        word, number = (match["name"], int(match["number"])) if match else (name, 1)
        plain = _plain(word)
        same = [at for at, each in enumerate(self._header) if each == plain]
        if len(same) >= number > 0:
            return same[number - 1]
        beginning = [at for at, each in enumerate(self._header) if each.startswith(plain)]
        return beginning[0] if len(beginning) == 1 and plain and not match else None


def chosen(value: Value, text: str) -> str:
    """The part of the cell that is wanted, in our words."""
    parts = text.split(value.split) if value.split else [text]
    if value.part:
        parts = parts[value.part - 1 : value.part]
    if value.split and not value.part:
        return "; ".join(told for part in parts if (told := _ours(value, part.strip())))
    return _ours(value, parts[0].strip()) if parts else ""


def _ours(value: Value, word: str) -> str:
    if word.casefold() in value.values:
        return value.values[word.casefold()]
    return word if value.otherwise is None or not word else value.otherwise

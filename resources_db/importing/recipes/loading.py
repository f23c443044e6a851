"""A recipe's YAML → Recipe; a mistake in it is told in one line, with what was meant."""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from resources_db.importing.needs import NeedsError, checked
from resources_db.importing.reading.delimited import Layout
from resources_db.importing.reading.files import reason
from resources_db.importing.reading.refused import ImportRefused
from resources_db.importing.recipes.nearest import did_you_mean
from resources_db.importing.recipes.recipe import (
    Filter,
    Hours,
    NeedRule,
    Recipe,
    Source,
    Span,
    Value,
    Words,
)
from resources_db.importing.recipes.sheet import SHEET_COLUMNS

EXAMPLES = Path(__file__).parent / "examples"
LARGEST_BYTES = 1_000_000
SECTIONS = ("source", "file", "id", "rows", "columns", "constants", "flags", "needs", "hours")
SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}


class RecipeError(ValueError):
    """What is wrong in a recipe, without the file's name."""


def load_recipe(path: Path) -> Recipe:
    """The recipe in a file, or the example of that name. Raises ImportRefused."""
    example = EXAMPLES / f"{path.name}.yml"
    if not path.exists() and path.parent == Path():
        if not example.is_file():
            names = ", ".join(sorted(each.stem for each in EXAMPLES.glob("*.yml")))
            raise ImportRefused(f"{path}: no such recipe file; ours are: {names}")
        path = example
    try:
        return recipe_of(read_yaml(path))
    except (RecipeError, NeedsError) as error:
        raise ImportRefused(f"{path.name}: {error}") from None


def read_yaml(path: Path) -> Any:
    """What a YAML file holds. Raises ImportRefused."""
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise ImportRefused(f"{path}: is too large for a recipe")
        return yaml.safe_load(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ImportRefused(f"{path}: cannot be read: {reason(error)}") from None
    except (yaml.YAMLError, UnicodeError, ValueError, RecursionError) as error:
        raise ImportRefused(f"{path.name}: is not YAML: {reason(error)}") from None


def load_needs(path: Path) -> dict[str, Words]:
    """A file of terms: `Their term: pantry; hot_meals`. Raises ImportRefused."""
    try:
        return _terms(_mapping(read_yaml(path), "the file"))
    except (RecipeError, NeedsError) as error:
        raise ImportRefused(f"{path.name}: {error}") from None


def recipe_of(content: Any) -> Recipe:
    """The recipe that a document says."""
    parts = _mapping(content, "the recipe")
    _known(parts, SECTIONS, "section")
    file = _mapping(parts.get("file"), "file")
    _known(file, ("encoding", "separator", "header_row", "sheet"), "key of `file`")
    return Recipe(
        source=_source(parts.get("source")),
        id=_words(parts.get("id")),
        columns={name: _value(name, each) for name, each in _ours(parts, "columns").items()},
        constants={name: _text(each) for name, each in _ours(parts, "constants").items()},
        flags={name: _texts(each, name) for name, each in _ours(parts, "flags").items()},
        needs=_needs(parts.get("needs")),
        hours=_hours(parts.get("hours")),
        rows=_filter(parts.get("rows")),
        layout=_layout(file),
        sheet=_text(file.get("sheet")),
    )


def _source(content: Any) -> Source:
    told = _texts(content, "source")
    _known(told, ("id", "name", "url", "date", "licence"), "key of `source`")
    if not told.get("id"):
        raise RecipeError(
            "`source` needs an `id`: a short name for the data set, such as food-shelves"
        )
    return Source(**told)


def _layout(file: Mapping[str, Any]) -> Layout:
    encoding, separator = _text(file.get("encoding")), _text(file.get("separator"))
    if encoding:
        try:
            codecs.lookup(encoding)
        except LookupError:
            raise RecipeError(
                f"no such encoding: {encoding}; write utf-8 or windows-1252"
            ) from None
    separator = SEPARATORS.get(separator, separator)
    if len(separator) > 1:
        raise RecipeError(
            f"separator {separator!r}: write comma, semicolon, tab, bar or one letter"
        )
    row = file.get("header_row", 0)
    if not isinstance(row, int) or row < 0:
        raise RecipeError("`header_row` is the number of the line with the column names, from 1")
    return Layout(encoding, separator, row)


def _value(name: str, content: Any) -> Value:
    if not isinstance(content, dict):
        return Value(_template(_text(content)))
    _known(content, ("column", "values", "otherwise", "split", "part"), f"key under `{name}`")
    values = {key.casefold(): told for key, told in _texts(content.get("values"), name).items()}
    otherwise = content.get("otherwise")
    part = content.get("part", 0)
    if not isinstance(part, int) or part < 0:
        raise RecipeError(f"`part` under `{name}` is a number from 1")
    return Value(
        _template(_text(content.get("column"))),
        values,
        None if otherwise is None else _text(otherwise),
        _text(content.get("split")),
        part,
    )


def _template(text: str) -> str:
    """A column's bare name stands for the whole cell."""
    return text if "{" in text or not text else f"{{{text}}}"


def _needs(content: Any) -> NeedRule:
    told = _mapping(content, "needs")
    _known(told, ("always", "column", "words_in", "terms"), "key of `needs`")
    always = checked("always", _words(told.get("always")))
    terms = _terms(_mapping(told.get("terms"), "terms"))
    return NeedRule(always, _text(told.get("column")), _words(told.get("words_in")), terms)


def _terms(content: Mapping[str, Any]) -> dict[str, Words]:
    return {str(term): checked(str(term), _words(codes)) for term, codes in content.items()}


def _hours(content: Any) -> Hours:
    told = _mapping(content, "hours")
    _known(told, ("text", "spans", "days"), "key of `hours`")
    listed = told.get("spans") or []
    if not isinstance(listed, list):
        raise RecipeError("`spans` is a list: `- {day: …, opens: …, closes: …}`, one a line")
    spans = [_span(each) for each in listed]
    for day, each in _mapping(told.get("days"), "days").items():
        times = _texts(each, f"days: {day}")
        _known(times, ("opens", "closes"), f"key under `{day}`")
        spans.append(Span(times.get("opens", ""), times.get("closes", ""), day=str(day)))
    return Hours(_words(told.get("text")), tuple(spans))


def _span(content: Any) -> Span:
    told = _texts(content, "spans")
    _known(told, ("day", "opens", "closes"), "key of a span")
    return Span(told.get("opens", ""), told.get("closes", ""), day_column=told.get("day", ""))


def _filter(content: Any) -> Filter:
    told = _mapping(content, "rows")
    _known(told, ("only", "without"), "key of `rows`")
    return Filter(_choices(told.get("only"), "only"), _choices(told.get("without"), "without"))


def _choices(content: Any, name: str) -> dict[str, Words]:
    told = _mapping(content, name)
    return {str(key): tuple(word.casefold() for word in _listed(v)) for key, v in told.items()}


def _ours(parts: Mapping[str, Any], section: str) -> dict[str, Any]:
    told = _mapping(parts.get(section), section)
    _known(told, SHEET_COLUMNS, f"column of our sheet (under `{section}`)")
    return told


def _known(told: Mapping[str, Any], names: tuple[str, ...], what: str) -> None:
    for name in told:
        if name not in names:
            raise RecipeError(f"{name!r} is no {what}{did_you_mean(str(name), names)}")


def _mapping(content: Any, name: str) -> dict[str, Any]:
    if content is None:
        return {}
    if not isinstance(content, dict):
        raise RecipeError(f"{name} must hold names with values, one a line: `name: value`")
    return {_text(key): value for key, value in content.items()}


def _texts(content: Any, name: str) -> dict[str, str]:
    return {key: _text(value) for key, value in _mapping(content, name).items()}


def _listed(content: Any) -> Words:
    return tuple(_text(each) for each in (content if isinstance(content, list) else [content]))


def _words(content: Any) -> Words:
    """A list, or words joined by semicolons."""
    if content is None:
        return ()
    if isinstance(content, list):
        return _listed(content)
    return tuple(word.strip() for word in _text(content).split(";") if word.strip())


def _text(content: Any) -> str:
    if content is None:
        return ""
    if isinstance(content, bool):
        return "yes" if content else "no"  # YAML reads a bare yes as true
    if isinstance(content, dict | list):
        raise RecipeError(f"a word is expected in place of {str(content)[:40]!r}")
    return str(content)

"""What a recipe says, as typed values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from resources_db.importing.reading.delimited import Layout

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """The data set: `id` keeps it apart from others; the rest is told with each service."""

    id: str
    name: str = ""
    url: str = ""
    date: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """Where a cell of our sheet comes from.

    template: text with their columns in braces. values: what their words mean in ours
    (small letters); otherwise: what any other word becomes, None: it stays.
    split, part: one part of the cell, from 1; split without part: a list.
    """

    template: str
    values: Mapping[str, str] = field(default_factory=dict)
    otherwise: str | None = None
    split: str = ""
    part: int = 0


@dataclass(frozen=True, slots=True)
class Span:
    """One opening: columns with the day (or the day itself) and the two times."""

    opens: str
    closes: str
    day_column: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class Hours:
    """Columns that tell hours: as words, or as spans."""

    text: Words = ()
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class NeedRule:
    """always: sub-needs of every row. column: whose words are terms. words_in: columns whose
    words are guessed from. terms: their words → ours."""

    always: Words = ()
    column: str = ""
    words_in: Words = ()
    terms: Mapping[str, Words] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Filter:
    """Rows to take: column → the words it must hold, or must not (small letters)."""

    only: Mapping[str, Words] = field(default_factory=dict)
    without: Mapping[str, Words] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Recipe:
    """All of it; `flags`: our column → their column → the code that a yes there means."""

    source: Source
    id: Words
    columns: Mapping[str, Value]
    constants: Mapping[str, str]
    flags: Mapping[str, Mapping[str, str]]
    needs: NeedRule
    hours: Hours
    rows: Filter
    layout: Layout
    sheet: str = ""

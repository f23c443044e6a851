"""The seed files → typed rows with their line numbers, and every problem on the way."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from resources_db.hours import Rule, parse_hours
from resources_db.phone_numbers import PhoneNumber
from resources_db.problems import Problem
from resources_db.seed import fields
from resources_db.taxonomy import NEEDS, need_of

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class SeedRow:
    """One service at one place, or one line; the columns are told in README.md."""

    file: str
    line: int
    raw: Mapping[str, str]
    id: str
    service: str
    organization: str
    organization_url: str
    sub_needs: tuple[str, ...]
    description: str
    address: str
    city: str
    zip: str
    latitude: float | None
    longitude: float | None
    attending_type: str
    phone: PhoneNumber | None
    other_phones: tuple[tuple[PhoneNumber, str], ...]
    tty: PhoneNumber | None
    text_to: PhoneNumber | None
    email: str
    hours: tuple[Rule, ...]
    hours_text: str
    seasonal: bool
    area: tuple[str, ...]
    area_text: str
    audience: tuple[str, ...]
    minimum_age: int | None
    maximum_age: int | None
    eligibility: tuple[str, ...]
    eligibility_text: str
    documents: tuple[str, ...]
    documents_text: str
    cost: str
    cost_text: str
    walk_in: bool | None
    features: tuple[str, ...]
    languages: tuple[str, ...]
    interpretation: str
    accessibility: tuple[str, ...]
    first_call: bool
    source: str
    source_url: str
    source_date: str
    verified_date: date | None
    note: str

    @property
    def need(self) -> str:
        """The need of its first sub-need."""
        return need_of(self.sub_needs[0])


def _attending_type(text: str) -> str:
    if text not in ("physical", "phone", "online"):
        raise ValueError("write physical, phone or online")
    return text


def _language(text: str) -> tuple[str, ...]:
    one = fields.matching(fields.LANGUAGE, "write language tags such as en; es; pt-BR")
    return tuple(one(word) for word in fields.words(text))


PARSERS: Mapping[str, Callable[[str], Any]] = {
    "id": fields.matching(fields.SLUG, "write small letters, digits and single dashes"),
    "service": fields.required,
    "organization": fields.required,
    "sub_needs": fields.sub_needs,
    "zip": fields.matching(fields.ZIP, "write a ZIP of Connecticut: five digits from 06"),
    "latitude": fields.degrees("latitude"),
    "longitude": fields.degrees("longitude"),
    "attending_type": _attending_type,
    "phone": fields.phone,
    "other_phones": fields.labelled_phones,
    "tty": fields.phone,
    "text_to": fields.phone,
    "hours": parse_hours,
    "seasonal": fields.yes,
    "area": fields.area,
    "audience": fields.codes_of("audience"),
    "minimum_age": fields.whole_number,
    "maximum_age": fields.whole_number,
    "eligibility": fields.codes_of("eligibility"),
    "documents": fields.codes_of("document"),
    "cost": fields.code_of("cost"),
    "walk_in": fields.yes_or_no,
    "features": fields.codes_of("feature"),
    "languages": _language,
    "accessibility": fields.codes_of("accessibility"),
    "first_call": fields.yes,
    "source_date": fields.matching(fields.SOURCE_DATE, "write 2025, 2025-03 or 2025-03-31"),
    "verified_date": fields.day,
}
COLUMNS = tuple(SeedRow.__annotations__)[3:]


def read_seed(folder: Path = FOLDER) -> tuple[list[SeedRow], list[Problem]]:
    """Every row of every need's file that can be read, and what kept the others out."""
    paths = [(folder / f"{need}.csv", need) for need in NEEDS]
    found = [each for path, need in paths if path.is_file() for each in _read(path, need)]
    rows = [each for each in found if isinstance(each, SeedRow)]
    problems = [each for each in found if isinstance(each, Problem)]
    return rows, [*problems, *_twice(rows)]


def _read(path: Path, need: str) -> Iterator[SeedRow | Problem]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if tuple(reader.fieldnames or ()) != COLUMNS:
            expected = ",".join(COLUMNS)
            yield Problem(path.name, 1, "header", "", f"the first line must be: {expected}")
            return
        for cells in reader:
            yield from _row(path.name, reader.line_num, cells, need)


def _row(file: str, line: int, cells: dict[str, str], need: str) -> Iterator[SeedRow | Problem]:
    values: dict[str, Any] = {}
    problems = []
    for column in COLUMNS:
        text = (cells[column] or "").strip()
        try:
            values[column] = PARSERS.get(column, str)(text)
        except ValueError as error:
            problems.append(Problem(file, line, column, text, str(error)))
    if problems:
        yield from problems
        return
    row = SeedRow(file=file, line=line, raw=cells, **values)
    if row.need != need:
        message = f"the first one is of the need {row.need}: move the row to {row.need}.csv"
        yield Problem(file, line, "sub_needs", cells["sub_needs"], message)
    yield row


def _twice(rows: Iterable[SeedRow]) -> Iterator[Problem]:
    seen: dict[str, SeedRow] = {}
    for row in rows:
        first = seen.setdefault(row.id, row)
        if first is not row:
            message = f"is already the id in {first.file}:{first.line}; choose another"
            yield Problem(row.file, row.line, "id", row.id, message)

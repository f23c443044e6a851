"""The standard's tabular form, versions 1 to 3: a CSV file for each table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from resources_db.importing.cleaning import text
from resources_db.importing.needs import Needs
from resources_db.importing.reading.columns import Plan, known_columns, plan
from resources_db.importing.reading.delimited import Layout, read_table
from resources_db.importing.reading.draft import Column, Draft
from resources_db.importing.reading.eligibility import EligibilityTexts
from resources_db.importing.reading.files import SourceFile
from resources_db.importing.reading.owners import Owners
from resources_db.importing.reading.row import RowMaker
from resources_db.importing.reading.standard import ELIGIBILITY, name_of, snake
from resources_db.importing.reading.tally import Tally
from resources_db.importing.records import Origin, Record
from resources_db.problems import Problem

FIRST = (ELIGIBILITY, "taxonomy", "taxonomy_term", "attribute", "organization", "program",
         "service", "location", "service_at_location")  # fmt: skip
"""Terms before what they describe before services: needs are linked on the way."""
TERM_COLUMNS = frozenset({"parent_id", "parent_name", "vocabulary"})
RENAMED = {"taxonomy_id": "id"}
HEADER_WORDS = frozenset({"id", "identifier", "unique id", "unique identifier", "uuid", "string"})
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
UNREADABLE = "has letters that could not be read; save the file as UTF-8"
POSTAL = {"address_type": "postal"}
DEFAULTS: Mapping[str, Mapping[str, str]] = {
    "postal_address": POSTAL, "mail_address": POSTAL, "mailing_address": POSTAL,
    "service_attribute": {"link_entity": "service"}, "service_taxonomy": {"link_entity": "service"},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class TableFile:
    """A file and the table that its name says it holds."""

    file: SourceFile
    table: str


@dataclass(frozen=True, slots=True)
class TabularFeed:
    """CSV files in the standard's words; `others` are files that hold no table of it."""

    files: Sequence[TableFile]
    needs: Needs
    others: Sequence[SourceFile] = ()
    kind: str = "tables in the standard's form (HSDS)"

    @property
    def size(self) -> int:
        """Bytes of all tables."""
        return sum(each.file.size for each in self.files)

    def read(self, tally: Tally) -> Iterator[Record | Problem]:
        """Every row of every table, owners first."""
        tally.not_read += [file.name for file in self.others]
        maker, eligibility = RowMaker(self.needs, tally), EligibilityTexts()
        owners = Owners(each.file for each in self.files if each.table == "location")
        linked = any(each.table == "service_at_location" for each in self.files)
        for each in sorted(self.files, key=_order):
            if each.table == ELIGIBILITY:
                eligibility.read(each.file, tally)
                continue
            for draft in _drafts(each, tally):
                if isinstance(draft, Problem):
                    yield draft
                    continue
                if draft.table == "service":
                    owners.join(draft)
                    eligibility.join(draft, tally)
                    if linked:
                        draft.values.pop("location_id", None)
                yield from maker.made(draft)
        yield from eligibility.left()


def _order(each: TableFile) -> int:
    return FIRST.index(each.table) if each.table in FIRST else len(FIRST)


def _drafts(each: TableFile, tally: Tally) -> Iterator[Draft | Problem]:
    """The rows of one file with their cells cleaned."""
    name = each.file.name
    table = read_table(each.file, partial(known_columns, each.table), tally, Layout())
    if table is None:
        return
    planned = plan(*_meant(each.table, table.header))
    defaults = DEFAULTS.get(name_of(each.file.stem) or "", {})
    for number, (line, cells) in enumerate(table.rows):
        if number == 0 and _is_second_header(planned, cells):
            continue
        tally.rows[name] += 1
        draft = Draft(planned.table, Origin(name, line))
        if len(cells) > planned.width and (extra := surplus(cells, planned.width)):
            yield draft.error("", extra, too_many(cells, planned.width))
            continue
        fill(draft, planned, cells, tally)
        draft.values = {**defaults, **draft.values} if defaults else draft.values
        yield draft


def fill(draft: Draft, planned: Plan, cells: Sequence[str], tally: Tally) -> None:
    """Take over the cells of a row, and count those that have no place."""
    width = len(cells)
    if planned.id_at is not None and planned.id_at < width:
        draft.id = text.line(cells[planned.id_at])
    columns = planned.columns if width == planned.width else _within(planned, width)
    draft.fill(columns, cells)
    if REPLACEMENT in "".join(cells):
        draft.doubt("", " ".join(cells), UNREADABLE)
    for at, name in planned.unused:
        if at < width and cells[at].strip():
            tally.unused[f"{planned.table}.{name}"] += 1


def _within(planned: Plan, width: int) -> tuple[Column, ...]:
    """The columns that a row which is too short still has."""
    return tuple(each for each in planned.columns if each[0] < width)


def surplus(cells: Sequence[str], width: int) -> str:
    """What stands beyond the last column."""
    return " ".join(cell for cell in cells[width:] if cell.strip())


def too_many(cells: Sequence[str], width: int) -> str:
    """What to do about it."""
    return (
        f"{len(cells)} cells under {width} columns: put quotes around text that holds the "
        "separator; the row was left out"
    )


def _meant(table: str, header: Sequence[str]) -> tuple[str, Sequence[str]]:
    """In version 1 the table `taxonomy` held the terms themselves, sometimes by `taxonomy_id`."""
    names = [snake(name) for name in header]
    if table != "taxonomy" or TERM_COLUMNS.isdisjoint(names):
        return table, header
    return "taxonomy_term", names if "id" in names else [RENAMED.get(n, n) for n in names]


def _is_second_header(planned: Plan, cells: Sequence[str]) -> bool:
    """Whether the first row tells people, or programs, what the columns are."""
    at = planned.id_at
    return at is not None and at < len(cells) and cells[at].strip().casefold() in HEADER_WORDS

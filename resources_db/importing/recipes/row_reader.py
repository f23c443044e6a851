"""A row of theirs → a row of our sheet, by the recipe."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from resources_db.hours import HoursError, parse_hours
from resources_db.importing.cleaning import CellDoubt
from resources_db.importing.cleaning.text import is_nothing
from resources_db.importing.needs import Needs
from resources_db.importing.reading.draft import Draft, id_from
from resources_db.importing.reading.tally import NeedsTally, Tally
from resources_db.importing.recipes import spans
from resources_db.importing.recipes.plain_hours import in_words
from resources_db.importing.recipes.recipe import Recipe, Value
from resources_db.importing.recipes.sheet import answered, slug
from resources_db.importing.recipes.spans import Spans
from resources_db.importing.recipes.theirs import Cells, Theirs
from resources_db.problems import Problem

IDENTIFYING = ("organization", "service", "address", "city", "zip", "phone")


@dataclass(frozen=True, slots=True)
class Read:
    """sheet: our columns with their cells; needs: sub-needs, None where none are known."""

    sheet: dict[str, str]
    needs: tuple[str, ...] | None
    problems: Sequence[Problem]


class RowReader:
    """Everything of a recipe that was looked up in the header once."""

    def __init__(self, theirs: Theirs, recipe: Recipe, needs: Needs) -> None:
        self._recipe = recipe
        self._needs = needs
        self._columns = {name: theirs.value(v) for name, v in recipe.columns.items()}
        self._flags = {
            ours: [(theirs.cell(name), code) for name, code in flags.items()]
            for ours, flags in recipe.flags.items()
        }
        self._id = [theirs.cell(name) for name in recipe.id]
        self._term = theirs.cell(recipe.needs.column) if recipe.needs.column else None
        self._telling = [theirs.cell(name) for name in recipe.needs.words_in]
        self._only = [(theirs.cell(name), words) for name, words in recipe.rows.only.items()]
        self._without = [(theirs.cell(name), words) for name, words in recipe.rows.without.items()]
        self._texts = [theirs.value(Value(f"{{{name}}}")) for name in recipe.hours.text]
        self._spans = Spans(theirs, recipe.hours.spans)

    def is_wanted(self, cells: Cells) -> bool:
        """Whether the filter lets the row through."""
        wanted = all(read(cells).casefold() in words for read, words in self._only)
        return wanted and not any(read(cells).casefold() in words for read, words in self._without)

    def read(self, cells: Cells, draft: Draft, tally: Tally) -> Read:
        """The row in our words."""
        sheet = dict(self._recipe.constants)
        for name, value in self._columns.items():
            if (told := value(cells)) and not is_nothing(told):
                sheet[name] = told
        for name, flags in self._flags.items():
            self._flagged(sheet, name, [code for read, code in flags if _is_yes(read(cells))])
        if unclear := self._told_hours(sheet, cells):
            draft.doubt("hours", sheet["hours"], f"{unclear}; kept as words")
            tally.hours.texts += 1
            tally.hours.unread[sheet["hours"]] += 1
        self._sourced(sheet)
        sheet["id"] = self._identified(sheet, cells)
        return Read(sheet, self._sub_needs(sheet, cells, tally.needs), draft.problems)

    def _flagged(self, sheet: dict[str, str], name: str, codes: list[str]) -> None:
        if codes:
            sheet[name] = "; ".join([*([sheet[name]] if sheet.get(name) else []), *codes])

    def _told_hours(self, sheet: dict[str, str], cells: Cells) -> str:
        """Fill in what the row tells of hours; what is unclear in it is returned."""
        texts = [told for read in self._texts if (told := read(cells))]
        if texts:
            sheet["hours_text"] = "; ".join(texts)
        listed, unclear = self._spans.told(cells), ""
        try:
            sheet["hours"] = spans.notation(listed) or sheet.get("hours", "")
            words = in_words(parse_hours(sheet["hours"]))
        except (CellDoubt, HoursError) as error:
            unclear = str(error)
            sheet["hours"] = words = spans.words(listed) or sheet["hours"]
        if listed:
            sheet.setdefault("hours_text", words)
        return unclear

    def _sourced(self, sheet: dict[str, str]) -> None:
        source = self._recipe.source
        for name, told in (("source", source.name), ("source_url", source.url),
                           ("source_date", source.date)):  # fmt: skip
            if told:
                sheet.setdefault(name, told)

    def _identified(self, sheet: dict[str, str], cells: Cells) -> str:
        """From the columns that the recipe names, else from what tells one place from another."""
        words = [read(cells) for read in self._id] or [sheet.get("id", "")]
        if not any(words):
            words = [sheet.get(name, "") for name in IDENTIFYING]
        return slug(" ".join(words)) or id_from(sheet)

    def _sub_needs(
        self, sheet: dict[str, str], cells: Cells, tally: NeedsTally
    ) -> tuple[str, ...] | None:
        """Those of every row, of its term, and of words; None where nothing was found."""
        rule = self._recipe.needs
        found = list(rule.always)
        listed = [part.strip() for part in sheet.get("sub_needs", "").split(";") if part.strip()]
        terms = [*listed, *([term] if self._term and (term := self._term(cells)) else [])]
        known = [self._of_term(term, tally) for term in terms]
        found += [code for codes in known if codes for code in codes]
        if not found:
            for read in self._telling:
                found += self._needs.guessed(read(cells))
        settled = found or any(codes is not None for codes in known)
        return tuple(dict.fromkeys(found)) if settled else None

    def _of_term(self, term: str, tally: NeedsTally) -> tuple[str, ...] | None:
        codes = self._needs.of_term(term)
        (tally.unmapped if codes is None else tally.mapped)[term] += 1
        return codes


def _is_yes(cell: str) -> bool:
    return answered({"": cell}, "") is True

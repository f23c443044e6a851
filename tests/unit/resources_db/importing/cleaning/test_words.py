"""Languages, weekdays and the standard's closed lists."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.importing.cleaning import CellDoubt, vocabulary, weekdays
from resources_db.importing.cleaning.languages import tags


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("English; Spanish/Polish", ("en", "es", "pl")),
        ("Mandarin and Cantonese", ("zh", "yue")),
        ("Haitian Creole", ("ht",)), ("Kreyòl", ("ht",)), ("Tagalog", ("tl",)),
        ("spa", ("es",)), ("chi", ("zh",)), ("EN_us", ("en-US",)), ("zh-hans", ("zh-Hans",)),
        ("Español", ("es",)), ("American Sign Language", ("ase",)), ("ASL", ("ase",)),
        ("Spanish (Latin America)", ("es",)), ("Spanish speaking", ("es",)),
    ],
)  # fmt: skip
def test_languages(cell: str, found: tuple[str, ...]) -> None:
    assert tags(cell) == found


def test_an_unknown_language_does_not_cost_the_others() -> None:
    with pytest.raises(CellDoubt, match="Qqq") as raised:
        tags("English, Qqq")
    assert raised.value.kept == ("en",)


@pytest.mark.parametrize(
    ("cell", "codes"),
    [("Monday", "MO"), ("Mon, Wed", "MO,WE"), ("MO,WE", "MO,WE"), ("1", "MO"), ("7", "SU"),
     ("['TU']", "TU"), ("2TU", "2TU"), ("-1FR", "-1FR"), ("Thurs", "TH"), ("M/W/F", "MO,WE,FR")],
)  # fmt: skip
def test_weekdays(cell: str, codes: str) -> None:
    assert weekdays.codes(cell) == codes


def test_no_weekday() -> None:
    with pytest.raises(CellDoubt, match="'x'"):
        weekdays.codes("x")


@pytest.mark.parametrize(
    ("cell", "word"),
    [("Active", "active"), ("temporarily_closed", "temporarily closed"), ("CLOSED", "inactive")],
)
def test_status(cell: str, word: str) -> None:
    assert vocabulary.status(cell) == word


def test_an_unknown_status_sends_nobody_there() -> None:
    with pytest.raises(CellDoubt, match="not one of") as raised:
        vocabulary.status("pending?")
    assert raised.value.kept == "inactive"


def test_other_lists() -> None:
    assert vocabulary.place_type("Mailing") == "postal"
    assert vocabulary.phone_type("TTY/TDD") == "tty"
    assert vocabulary.frequency("weekly") == "WEEKLY"


@given(st.text())
def test_only_doubts_are_raised(cell: str) -> None:
    for clean in (tags, weekdays.codes, vocabulary.status):
        with suppress(CellDoubt):
            clean(cell)

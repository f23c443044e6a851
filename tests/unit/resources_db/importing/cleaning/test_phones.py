"""Phone numbers as Americans write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.importing.cleaning import CellDoubt
from resources_db.importing.cleaning.phones import phones
from resources_db.phone_numbers import PhoneNumber

OFFICE = PhoneNumber("+18605550100")


@pytest.mark.parametrize(
    "cell",
    ["860-555-0100", "(860) 555-0100", "(860)555-0100", "860.555.0100", "860 555 0100",
     "8605550100", "8605550100.0", "18605550100", "+1 860 555 0100", "1-860-555-0100",
     "860/555-0100", '"860-555-0100"', "Office: 860-555-0100", "860-555-0100 press 2"],
)  # fmt: skip
def test_one_number_in_many_writings(cell: str) -> None:
    assert phones(cell) == (OFFICE,)


@pytest.mark.parametrize(
    "cell", ["860-555-0100 x12", "860.555.0100 ext. 12", "(860) 555-0100, Ext 12",
             "860-555-0100 #12", "860-555-0100ext12", "860-555-0100 extension: 12"],
)  # fmt: skip
def test_extensions(cell: str) -> None:
    assert phones(cell) == (PhoneNumber("+18605550100", "12"),)


def test_several_numbers_in_a_cell() -> None:
    found = phones("860.555.0100 ext. 5 or 203-555-0199; 860-555-0100 x5")
    assert found == (PhoneNumber("+18605550100", "5"), PhoneNumber("+12035550199"))


def test_letters_of_the_keypad() -> None:
    assert phones("1-888-GET-FOOD") == (PhoneNumber("+18884383663"),)


@pytest.mark.parametrize("cell", ["211", "2-1-1", "Dial 2-1-1"])
def test_short_codes(cell: str) -> None:
    assert phones(cell) == (PhoneNumber("211"),)


def test_a_text_code() -> None:
    assert phones("741741") == (PhoneNumber("741741"),)


def test_other_countries() -> None:
    assert phones('"+44 1234 234567"') == (PhoneNumber("+441234234567"),)


@pytest.mark.parametrize(
    "cell", ["call us", "555-0100", "((21)) 2-3514", "", "000-000-0000", "12", "٨٦٠-٥٥٥-٠١٠٠"]
)
def test_no_number(cell: str) -> None:
    with pytest.raises(CellDoubt) as raised:
        phones(cell)
    assert raised.value.kept is None


def test_of_a_good_and_a_bad_one_the_good_is_kept() -> None:
    with pytest.raises(CellDoubt, match="left out") as raised:
        phones("860-555-0100, 999-555-0100")
    assert raised.value.kept == (OFFICE,)


@given(st.text(alphabet="0123456789()-+. xext#/"))
def test_only_doubts_are_raised(cell: str) -> None:
    try:
        found = phones(cell)
    except CellDoubt:
        return
    assert found
    assert all(each.number.lstrip("+").isdigit() for each in found)


@given(st.from_regex(r"[2-9][0-9]{2}-[2-9][0-9]{2}-[0-9]{4}", fullmatch=True))
def test_the_quick_way_agrees_with_the_library(cell: str) -> None:
    import phonenumbers

    valid = phonenumbers.is_valid_number_for_region(phonenumbers.parse(cell, "US"), "US")
    try:
        found = phones(cell)
    except CellDoubt:
        assert not valid
        return
    assert found == (PhoneNumber("+1" + cell.replace("-", "")),)

"""ZIP codes, states and countries."""

import pytest

from resources_db.importing.cleaning import CellDoubt
from resources_db.importing.cleaning.postal import country, state, zip_code


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("06106", "06106"), ("6106", "06106"), ("6106.0", "06106"), ("06106-1234", "06106-1234"),
        ("061061234", "06106-1234"), ("61061234", "06106-1234"), ("6106-1234", "06106-1234"),
        ("06106 1234", "06106-1234"), ("605", "00605"), ("90210", "90210"),
    ],
)  # fmt: skip
def test_zip(cell: str, code: str) -> None:
    assert zip_code(cell) == code


@pytest.mark.parametrize("cell", ["ABC 1234", "٠٦١٠٦"])
def test_codes_of_other_countries_are_kept_with_a_doubt(cell: str) -> None:
    with pytest.raises(CellDoubt, match="United States") as raised:
        zip_code(cell)
    assert raised.value.kept == cell


@pytest.mark.parametrize(
    ("cell", "code"),
    [("Connecticut", "CT"), ("ct", "CT"), ("Conn.", "CT"), ("C.T.", "CT"), ("new  york", "NY"),
     ("D.C.", "DC"), ("Puerto Rico", "PR")],
)  # fmt: skip
def test_state(cell: str, code: str) -> None:
    assert state(cell) == code


def test_no_state() -> None:
    with pytest.raises(CellDoubt) as raised:
        state("Nutmeg")
    assert raised.value.kept == "Nutmeg"


@pytest.mark.parametrize(
    ("cell", "code"),
    [("USA", "US"), ("United States of America", "US"), ("mx", "MX"), ("Canada", "CA")],
)
def test_country(cell: str, code: str) -> None:
    assert country(cell) == code


def test_no_country() -> None:
    with pytest.raises(CellDoubt):
        country("001")

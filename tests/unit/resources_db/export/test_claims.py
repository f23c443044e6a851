"""A file claims of its columns what holds for every cell, and says where that is too little."""

from __future__ import annotations

import pytest

from resources_db.export.claims import Claims
from resources_db.export.field import Field


def seen(field: Field, *cells: str) -> Claims:
    claims = Claims(field)
    for cell in cells:
        claims.see(cell)
    return claims


@pytest.mark.parametrize(
    ("field", "cells"),
    [
        (Field("id", "string", "uuid", required=True), ["ac148810-d857-441c-9679-408f346de14b"]),
        (Field("url", "string", "uri"), ["https://example.org/a", ""]),
        (Field("email", "string", "email"), ["a@example.org"]),
        (Field("n", "number"), ["12", "-72.5", "1e-05", ""]),
        (Field("status", "string", one_of=("active",)), ["active", ""]),
    ],
)
def test_what_holds_is_claimed(field: Field, cells: list[str]) -> None:
    claims = seen(field, *cells)
    assert claims.held() == field
    assert [*claims.departures("t")] == []


def test_an_empty_cell_that_must_be_filled_is_said() -> None:
    claims = seen(Field("name", "string", required=True), "A", "", "")
    assert claims.held() == Field("name", "string")
    (said,) = claims.departures("service")
    assert said == "service.name: 2 rows; the standard says that it must not be empty"


@pytest.mark.parametrize(
    ("field", "cell", "wanted"),
    [
        (Field("c", "number"), "12 or 13", "a number"),
        (Field("c", "string", "uri"), "www.example.org", "a whole web address"),
        (Field("c", "string", "email"), "nobody", "an e-mail address"),
        (Field("c", "string", "uuid"), "17", "a UUID"),
        (Field("c", "string", one_of=("MO", "TU")), "Monday", "one of: MO, TU"),
    ],
)
def test_a_cell_of_another_kind_makes_the_column_a_plain_text(
    field: Field, cell: str, wanted: str
) -> None:
    claims = seen(field, cell)
    assert claims.held() == Field("c", "string")
    (said,) = claims.departures("t")
    assert said == f"t.c: 1 row; the standard says that it must be {wanted}"

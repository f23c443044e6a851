"""Pages and mail addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.importing.cleaning import CellDoubt
from resources_db.importing.cleaning.web import email, url


@pytest.mark.parametrize(
    ("cell", "address"),
    [
        ("https://example.org/a?b=1", "https://example.org/a?b=1"),
        ("www.example.org", "https://www.example.org"),
        ("example.org/food", "https://example.org/food"),
        ("http//www.example.org", "http://www.example.org"),
        ("https//example.org", "https://example.org"),
        ("http:/example.org", "http://example.org"),
        ("http:www.example.org", "http://www.example.org"),
        ("<https://example.org>", "https://example.org"),
        ("http.example.org", "https://http.example.org"),
    ],
)
def test_url(cell: str, address: str) -> None:
    assert url(cell) == address


@pytest.mark.parametrize(
    "cell",
    ["javascript:alert(1)", "data:text/html,x", "ftp://example.org", "http://localhost:80",
     "none yet", "https://[::1", "https://example.org:port/", "x" * 3000, "https://", "file:///x"],
)  # fmt: skip
def test_no_page(cell: str) -> None:
    with pytest.raises(CellDoubt):
        assert url(cell) is None


def test_of_two_pages_the_first() -> None:
    with pytest.raises(CellDoubt, match="first") as raised:
        url("example.org example.com")
    assert raised.value.kept == "https://example.org"


def test_email() -> None:
    assert email("mailto:info@example.org") == "info@example.org"
    assert email("Ann <ann.b@mail.example.org>") == "ann.b@mail.example.org"
    with pytest.raises(CellDoubt):
        email("info at example.org")


@given(st.text(alphabet="htps:/.@[]# abc1%"))
def test_only_doubts_are_raised(cell: str) -> None:
    for clean in (url, email):
        try:
            found = clean(cell)
        except CellDoubt:
            continue
        assert " " not in found

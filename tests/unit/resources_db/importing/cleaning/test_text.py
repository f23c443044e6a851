"""Markup, entities and odd spaces out of text for people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.importing.cleaning.text import is_nothing, line, paragraphs


@pytest.mark.parametrize(
    ("cell", "plain"),
    [
        ("  Food for all.  ", "Food for all."),
        ("<p>Hello <b>you</b></p><p>Bye</p>", "Hello you\nBye"),
        ("<ul><li>Bread<li>Milk</ul>", "Bread\nMilk"),
        ("one<br/>two<BR>three", "one\ntwo\nthree"),
        ("<script>steal()</script>Soup", "Soup"),
        ("<style>p {}</style>Soup", "Soup"),
        ("<img src=x onerror=alert(1)>Soup", "Soup"),
        ("Bread &amp; butter&nbsp;&#8211; free", "Bread & butter – free"),
        ("AT&T", "AT&T"),
        ("if age < 5 and income > 3", "if age < 5 and income > 3"),
        ("tab\there\u00a0and\u200bthere", "tab here and there"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("far\n\n\n\n\napart", "far\n\napart"),
        ("nul\x00 and bell\x07", "nul and bell"),
        ("half a \ud83d pair", "half a pair"),
        ("Peña, 日本, Kreyòl", "Peña, 日本, Kreyòl"),
        ("<p> </p>", ""),
    ],
)
def test_paragraphs(cell: str, plain: str) -> None:
    assert paragraphs(cell) == plain


def test_a_line_has_no_breaks() -> None:
    assert line(" 12 Main\n  Street<br>Rear ") == "12 Main Street Rear"


@pytest.mark.parametrize("cell", ["null", "NULL", "N/A", " n/a ", "-", "None", "\\N"])
def test_words_for_nothing(cell: str) -> None:
    assert is_nothing(cell)


@pytest.mark.parametrize("cell", ["Nora", "0", "none of these", "no", "x"])
def test_words_for_something(cell: str) -> None:
    assert not is_nothing(cell)


@given(st.text())
def test_cleaned_text_can_be_stored_anywhere(cell: str) -> None:
    cleaned = paragraphs(cell)
    cleaned.encode()  # no half of a pair of surrogates
    assert "\0" not in cleaned
    assert cleaned == cleaned.strip()
    assert "\n" not in line(cell)


@given(st.text(alphabet="<>&;/ab \n!-'\"="))
def test_no_tag_survives(cell: str) -> None:
    cleaned = paragraphs(cell)
    assert "<b>" not in cleaned or "&lt;" in cell  # written as an entity it is text

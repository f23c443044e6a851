"""Names and streets lose words, never parts of words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.speaking.sms.line import street_and_town
from bot.speaking.sms.shorten import shorten_name, shorten_street


@pytest.mark.parametrize(
    ("name", "limit", "short"),
    [
        ("Hands On Hartford", 24, "Hands On Hartford"),
        ("Downtown Evening Soup Kitchen (DESK)", 32, "Downtown Evening Soup Kitchen"),
        ("Community Health Center, Inc.", 28, "Community Health Center"),
        ("Access Community Action Agency", 28, "Access Comm Action Agency"),
        ("Connecticut Department of Social Services", 24, "CT Dept of Social Svcs"),
        ("Connecticut Department of Social Services", 14, "CT Dept"),
        ("Friends of the Library", 13, "Friends"),
        ("Supercalifragilistic", 10, ""),
        ("", 10, ""),
    ],
)
def test_names(name, limit, short):
    assert shorten_name(name, limit) == short


@pytest.mark.parametrize(
    ("street", "short"),
    [
        ("45 Church Street", "45 Church St"),
        ("925 Housatonic Avenue", "925 Housatonic Ave"),
        ("10 Court Street", "10 Court St"),
        ("263 North Main Street", "263 North Main St"),
        ("1 Park Street Suite 2", "1 Park Street Ste 2"),
        ("", ""),
        ("30 Harrison Ave.", "30 Harrison Ave."),
    ],
)
def test_streets(street, short):
    assert shorten_street(street) == short


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("45 Church Street, Hartford, CT 06103", ("45 Church St", "Hartford")),
        ("45 Church Street, Hartford, CT", ("45 Church St", "Hartford")),
        ("Waterbury, CT", ("", "Waterbury")),
        ("Waterbury, CT 06702", ("", "Waterbury")),
        ("", ("", "")),
    ],
)
def test_the_parts_of_an_address(address, parts):
    assert street_and_town(address) == parts


@given(st.lists(st.text("abcdefghij", min_size=1, max_size=12), max_size=8), st.integers(5, 40))
def test_what_is_left_are_whole_words(words, limit):
    short = shorten_name(" ".join(words), limit)
    assert len(short) <= limit
    assert short.split() == words[: len(short.split())]

"""Promises that hold for every text."""

from hypothesis import given
from hypothesis import strategies as st

from resources_db.places import TOWNS, ZIPS, find_places

PIECES = st.sampled_from(
    [
        *("Hartford", "new haven", "06106", "6106", "MA", "CT", "orange", "in", "w", "e", "St."),
        *("в", "Бриджпорте", "哈特福德", "하트퍼드에", "هارتفورد", "हार्टफोर्ड", "hardford", "…"),
        *(",", "/", "-", "'s", "\n", "860-555-0100", "Union Station", "Springfield", "é", "\x00"),
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=15).map(" ".join))


@given(TEXTS)
def test_mentions_come_in_order_and_never_overlap(text: str) -> None:
    end = 0
    for mention in find_places(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end


@given(TEXTS)
def test_a_mention_is_either_ours_or_elsewhere(text: str) -> None:
    for mention in find_places(text):
        assert (mention.place is None) == (mention.elsewhere is not None)
        assert 0 < mention.score <= 1
        if mention.place is not None:
            assert mention.value in (TOWNS if mention.place.kind != "zip" else ZIPS)


@given(st.text(max_size=60))
def test_a_town_is_found_behind_any_line(noise: str) -> None:
    text = f"{noise}\nI live in Glastonbury, thanks"
    found = find_places(text)[-1]
    assert text[found.start : found.end] == "Glastonbury"


def test_empty_texts_name_nothing() -> None:
    assert find_places("") == find_places("  \n") == find_places("😀 ?!") == []


def test_addresses_of_mail_and_web_are_no_places() -> None:
    assert find_places("write to info@hartford.example or see www.newhaven.example") == []
    assert find_places("newhavenct.gov") == []

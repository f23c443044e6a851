"""The weighing of slips: common ones cost less than rare ones."""

import pytest

from resources_db.places.spelling import cost


def test_equal_words_cost_nothing() -> None:
    assert cost("hartford", "hartford") == 0


@pytest.mark.parametrize(
    ("cheap", "dear", "why"),
    [
        ("torington", "torrngton", "a double letter lost, against a vowel lost"),
        ("meridan", "meridzn", "a vowel for a vowel, against a consonant"),
        ("hardford", "harxford", "letters that sound alike"),
        ("hartfrod", "hartfxxd", "two letters swapped"),
        ("danbuty", "danbuqy", "the key next door"),
        ("norwhich", "norwqich", "a silent letter"),
        ("hartfork", "kartford", "the last letter, against the first"),
    ],
)
def test_the_likelier_slip_is_nearer(cheap: str, dear: str, why: str) -> None:
    meant = {"t": "torrington", "m": "meriden", "d": "danbury", "n": "norwich"}
    word = meant.get(cheap[0], "hartford")
    assert cost(cheap, word) < cost(dear, word), why


@pytest.mark.parametrize(
    ("left", "right"), [("waterbury", "canterbury"), ("stratford", "stafford"), ("abc", "xyz")]
)
def test_slips_cost_the_same_both_ways(left: str, right: str) -> None:
    assert cost(left, right) == pytest.approx(cost(right, left))

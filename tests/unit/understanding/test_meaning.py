"""What the rules' mentions mean, by intent and by what stands beside them."""

import pytest

from bot.understanding.meaning import Meaning, meanings
from bot.understanding.mentions import Mention


def mention(text: str, words: str, kind: str, value: str) -> Mention:
    start = text.index(words)
    return Mention(kind, value, start, start + len(words))


def meant(text: str, *parts: tuple[str, str, str], intent: str = "find_food", taken=()):
    mentions = sorted((mention(text, *part) for part in parts), key=lambda m: m.start)
    return [(m.entity, m.value) for m in meanings(mentions, text, intent, taken)]


def test_need_with_a_sub_need_is_two_entities_of_one_span():
    text = "a food bank"
    assert meanings([mention(text, "food bank", "need", "food.pantry")], text, "find_food", []) == [
        Meaning("need", "food", 2, 11),
        Meaning("sub_need", "pantry", 2, 11),
    ]


def test_need_inside_a_place_is_part_of_its_name():
    text = "on Food Street"
    assert meant(text, ("Food", "need", "food"), taken=[(3, 14)]) == []
    assert meant(text, ("Food", "need", "food"), taken=[(8, 14)]) == [("need", "food")]


DAY = ("saturday", "day", "saturday")
OPEN = ("open", "opens", "words")


@pytest.mark.parametrize("intent", ["ask_hours", "refine_search"])
def test_day_counts_where_hours_are_spoken_of(intent):
    assert meant("saturday", DAY, intent=intent) == [("filter", "open_saturday")]


def test_day_counts_beside_open_in_the_same_sentence():
    assert meant("open on saturday", OPEN, DAY) == [("filter", "open_saturday")]
    assert meant("saturday is it open", OPEN, DAY) == [("filter", "open_saturday")]
    assert meant("open? I fell on saturday", OPEN, DAY) == []
    assert meant("open to anything but I have no food since saturday", OPEN, DAY) == []


def test_day_that_only_tells_when_does_not_count():
    assert meant("I get paid saturday", DAY) == []


def test_filter_always_counts():
    assert meant("no id", ("no id", "filter", "no_id"), intent="greet") == [("filter", "no_id")]


HINT = ("im 17", "hint", "youth")


def test_hint_counts_when_a_search_is_narrowed():
    assert meant("im 17", HINT, intent="refine_search") == [("filter", "youth")]


def test_hint_counts_for_a_need_that_it_decides():
    assert meant("im 17", HINT, intent="find_housing") == [("filter", "youth")]
    assert meant("im 17", HINT, intent="find_food") == []
    shelter = ("shelter", "need", "housing.shelter")
    assert ("filter", "youth") in meant("im 17 need shelter", HINT, shelter, intent="find_other")


POLISH = ("Polish", "language", "pl")
ENGLISH = ("English", "language", "en")
SPEAKS = ("speaks", "speaks", "words")


@pytest.mark.parametrize(
    ("text", "parts", "intent", "expected"),
    [
        ("Polish", [POLISH], "change_language", [("language", "pl")]),
        ("Polish", [POLISH], "refine_search", [("filter", "language:pl")]),
        ("Polish", [POLISH], "find_interpreter", [("filter", "language:pl")]),
        ("who speaks Polish", [SPEAKS, POLISH], "find_health", [("filter", "language:pl")]),
        ("I am Polish", [POLISH], "find_health", []),
        ("he speaks. Polish", [SPEAKS, POLISH], "find_health", []),
        ("who speaks Polish", [SPEAKS, POLISH], "change_language", [("language", "pl")]),
        ("Polish to English", [POLISH, ENGLISH], "find_interpreter", [("filter", "language:pl")]),
        ("Polish to English", [POLISH, ENGLISH], "change_language", [("language", "en")]),
        ("English", [ENGLISH], "refine_search", [("filter", "language:en")]),
    ],
)
def test_language_is_ours_or_the_staffs_to_speak(text, parts, intent, expected):
    assert meant(text, *parts, intent=intent) == expected


THIRD = ("third", "ordinal", "3")


@pytest.mark.parametrize(
    ("text", "words", "intent", "counts"),
    [
        ("the third please", "third", "choose_result", True),
        ("third", "third", "find_food", True),
        ("my third try", "third", "find_food", False),
        ("the third one", "third one", "find_food", True),
        ("send #3 now", "#3", "find_food", True),
    ],
)
def test_lone_ordinal_counts_only_where_results_are_spoken_of(text, words, intent, counts):
    found = meant(text, (words, "ordinal", "3"), intent=intent)
    assert found == ([("ordinal", "3")] if counts else [])

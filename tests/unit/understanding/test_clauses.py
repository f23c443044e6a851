"""Long messages: split at clauses, and the clearest request wins over the story around it."""

import numpy as np
import pytest

from bot.understanding.clauses import combine, split

LABELS = ("find_food", "find_phone", "greet", "thank")


@pytest.mark.parametrize(
    "text", ["", "food", "I need food in Hartford please", "hello, I need food. thank you"]
)
def test_short_messages_stay_whole(text):
    assert split(text) == []


def test_a_story_is_split():
    text = (
        "Hi there, my sister and I moved to Bristol in May. It is nice but the rent is high, "
        "and we need food until Friday. Thanks so much"
    )
    assert "we need food until Friday" in split(text)
    assert "Hi there" not in split(text)


def test_a_long_run_without_breaks_stays_whole():
    assert split(" ".join(["word"] * 30)) == []


def test_of_many_clauses_the_first_and_the_last_are_read():
    pieces = split(". ".join(f"this is number {i}" for i in range(40)))
    assert len(pieces) == 6
    assert (pieces[0], pieces[-1]) == ("this is number 0", "this is number 39")


def test_a_clear_request_in_one_clause_wins():
    whole = np.array([0.3, 0.1, 0.4, 0.2], dtype=np.float32)
    clauses = np.array([[0.05, 0.0, 0.9, 0.05], [0.95, 0.03, 0.01, 0.01]], dtype=np.float32)
    mixed = combine(whole, clauses, LABELS)
    assert LABELS[int(mixed.argmax())] == "find_food"
    assert mixed.sum() == pytest.approx(1.0)


def test_politeness_in_a_clause_does_not():
    whole = np.array([0.5, 0.1, 0.2, 0.2], dtype=np.float32)
    clauses = np.array([[0.0, 0.0, 0.0, 1.0]], dtype=np.float32)
    assert LABELS[int(combine(whole, clauses, LABELS).argmax())] == "find_food"


def test_a_clause_says_nothing_that_the_whole_does_not():
    whole = np.array([0.6, 0.39, 0.0, 0.01], dtype=np.float32)
    clauses = np.array([[0.01, 0.01, 0.98, 0.0]], dtype=np.float32)
    mixed = combine(whole, clauses, LABELS)
    assert LABELS[int(mixed.argmax())] == "find_food"
    assert mixed[2] == 0


def test_without_clauses_nothing_changes():
    whole = np.array([0.7, 0.1, 0.1, 0.1], dtype=np.float32)
    assert combine(whole, np.empty((0, 4), dtype=np.float32), LABELS) is whole

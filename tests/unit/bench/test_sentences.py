"""The project's own sentences and rules are enough for a full run."""

from pathlib import Path

import pytest

from bench.__main__ import PAIRS
from bench.messages import Kind
from bench.sentences import messages_of
from resources_db.places import TOWNS, find_places

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def messages():
    return messages_of(ROOT, PAIRS)


def test_no_sentence_comes_twice(messages):
    assert len({message.text for message in messages}) == len(messages) == 2 * PAIRS


def test_a_request_names_one_place_a_town_of_ours(messages):
    requests = [message.text for message in messages if message.kind is Kind.ACTION]
    found = [[mention.value for mention in find_places(text)] for text in requests]
    assert [places for places in found if len(places) != 1 or places[0] not in TOWNS] == []


def test_both_kinds_are_about_equally_long(messages):
    lengths = {
        kind: [len(message.text) for message in messages if message.kind is kind] for kind in Kind
    }
    means = [sum(each) / len(each) for each in lengths.values()]
    assert max(means) < 1.25 * min(means)

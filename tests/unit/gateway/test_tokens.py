"""Conversation tokens: signed, renewed while used, worth nothing when old or forged."""

import base64

import pytest

from bot.gateway.tokens import LIFE_S, Tokens

KEY = b"k" * 32
HOUR_S = 3600


class Clock:
    def __init__(self):
        self.now = 1_800_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def tokens(clock):
    return Tokens(KEY, clock=clock)


def test_a_token_leads_back_to_its_conversation(tokens):
    first = tokens.new()
    again = tokens.open(first.token)
    assert (again.token, again.sender) == (first.token, first.sender)
    assert first.is_new
    assert not again.is_new


def test_every_new_conversation_is_another(tokens):
    conversations = [tokens.new() for _ in range(100)]
    assert len({one.token for one in conversations}) == 100
    assert len({one.sender for one in conversations}) == 100


def test_the_sender_does_not_show_the_token(tokens):
    conversation = tokens.new()
    identity = base64.urlsafe_b64decode(conversation.token)[:18]
    assert identity.hex() not in conversation.sender
    assert conversation.token not in conversation.sender
    assert conversation.sender.startswith("web-")


def test_every_single_changed_character_makes_it_worthless(tokens):
    conversation = tokens.new()
    for at, character in enumerate(conversation.token):
        other = "A" if character != "A" else "B"
        forged = conversation.token[:at] + other + conversation.token[at + 1 :]
        assert tokens.open(forged).is_new


@pytest.mark.parametrize(
    "token", ["", "x", "web-1", "é" * 64, "A" * 64, "A" * 10_000, "a\x00b", "=" * 64, "A A A A"]
)
def test_nonsense_opens_a_new_conversation(tokens, token):
    assert tokens.open(token).is_new


def test_a_token_of_another_key_opens_a_new_conversation(tokens, clock):
    foreign = Tokens(b"x" * 32, clock=clock).new()
    opened = tokens.open(foreign.token)
    assert opened.is_new
    assert opened.sender != foreign.sender


def test_it_is_kept_for_half_its_life_and_renewed_after(tokens, clock):
    first = tokens.new()
    clock.now += 11 * HOUR_S
    assert tokens.open(first.token).token == first.token
    clock.now += 2 * HOUR_S
    renewed = tokens.open(first.token)
    assert renewed.token != first.token
    assert renewed.sender == first.sender


def test_a_conversation_in_use_never_ends(tokens, clock):
    first = current = tokens.new()
    for _ in range(10):
        clock.now += 20 * HOUR_S
        current = tokens.open(current.token)
    assert current.sender == first.sender


def test_it_ends_a_day_after_it_was_issued(tokens, clock):
    first = tokens.new()
    clock.now += LIFE_S + 1
    assert tokens.open(first.token).is_new


def test_a_token_from_the_future_is_worthless(tokens, clock):
    first = tokens.new()
    clock.now -= HOUR_S
    assert tokens.open(first.token).is_new

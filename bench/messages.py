"""What is said to both assistants: English training sentences, each of them once.

Half of them are answered by a rule alone, half by an action. The two halves are about equally
long, because reading a long message takes longer whoever answers it.
"""

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

SHORTEST, LONGEST = 30, 60  # characters
TURNS_PER_CONVERSATION = 10
SEED = 20  # the same messages in every run, so that runs can be compared


class Kind(StrEnum):
    """What answers a message: a rule with a response, or a custom action."""

    RESPONSE = "response"
    ACTION = "action"


@dataclass(frozen=True, slots=True)
class Message:
    text: str
    sender: str
    kind: Kind


def choose(pairs: int, responses: Iterable[str], requests: Iterable[str]) -> list[Message]:
    """`pairs` messages of each kind, by turns; a new person comes every ten messages.

    Raises ValueError when there are not that many different ones.
    """
    texts = [_sample(pairs, responses), _sample(pairs, requests)]
    mixed = [text for pair in zip(*texts, strict=True) for text in pair]
    kinds = [Kind.RESPONSE, Kind.ACTION] * pairs
    return [
        Message(text, f"person-{number // TURNS_PER_CONVERSATION}", kind)
        for number, (text, kind) in enumerate(zip(mixed, kinds, strict=True))
    ]


def requests_with_town(sentences: Iterable[str], towns: Sequence[str]) -> Iterator[str]:
    """Like "I need baby formula. I'm in Bethel", towns in turn."""
    for number, sentence in enumerate(sentences):
        yield f"{sentence.rstrip('.!?')}. I'm in {towns[number % len(towns)]}"


def sentences_of(documents: Iterable[Mapping[str, object]], intents: Iterable[str]) -> list[str]:
    """The training sentences of these intents, in the order of the files (Rasa's nlu format)."""
    wanted = set(intents)
    return [
        line.removeprefix("- ").strip()
        for document in documents
        for entry in _entries(document)
        if entry.get("intent") in wanted
        for line in entry.get("examples", "").splitlines()
        if line.strip()
    ]


def _entries(document: Mapping[str, object]) -> list[dict[str, str]]:
    entries = document.get("nlu")
    return entries if isinstance(entries, list) else []


def _sample(count: int, texts: Iterable[str]) -> list[str]:
    fitting = list(dict.fromkeys(t for t in texts if SHORTEST <= len(t) <= LONGEST))
    random.Random(SEED).shuffle(fitting)  # noqa: S311  no secret hangs on it
    if len(fitting) < count:
        raise ValueError(f"{count} messages are wanted, but there are {len(fitting)}")
    return list(islice(fitting, count))

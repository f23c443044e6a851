"""What holds for every conversation: buttons, memory, logs."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from actions.misses import NOT_OFFERED
from bot.speaking.catalogues import Catalogues
from bot.speaking.cli import PROJECT
from bot.speaking.messages import read_responses
from bot.speaking.template import load_responses
from bot.speaking.terms import load_terms

pytestmark = pytest.mark.model

LOCALES = PROJECT / "locales"
CLEAR = 0.4  # as config.yml has it
# Its button asks what else there is.
MEANT_BY = {"find_other": "ask_capabilities"}


def offered() -> Iterator[Any]:
    """What an unclear message may have meant, and what its button says, in each language."""
    catalogues = Catalogues.load(LOCALES)
    for context, message in load_terms().items():
        code = context.removeprefix("term.request.")
        if code == context or code in NOT_OFFERED:
            continue
        for language in catalogues.languages:
            yield pytest.param(
                code, catalogues.text(message, language).wording, id=f"{code} {language}"
            )


def pressed() -> Iterator[Any]:
    """What the buttons of the responses say, in each language."""
    catalogues = Catalogues.load(LOCALES)
    messages = {m.text: m for m in read_responses(load_responses(PROJECT / "domain.yml"))}
    for message in messages.values():
        if message.context == "button.payload":
            for language in catalogues.languages:
                yield catalogues.text(message, language).wording


@pytest.mark.parametrize(("code", "text"), list(offered()))
def test_an_offered_meaning_is_understood_as_itself(assistant: Any, code: str, text: str) -> None:
    parsed = assistant.parse(text)
    needs = {each["value"] for each in parsed["entities"] if each["entity"] == "need"}
    meant = MEANT_BY.get(code, code)
    assert parsed["intent"]["name"] == meant or needs == {meant}
    assert parsed["intent"]["confidence"] >= CLEAR or needs


@pytest.mark.parametrize("text", sorted(set(pressed())))
def test_a_button_is_understood(assistant: Any, text: str) -> None:
    intent = assistant.parse(text)["intent"]
    assert intent["name"] != "out_of_scope"
    assert intent["confidence"] >= CLEAR


def test_forget_me_leaves_no_row(assistant: Any, new_talk: Callable[[], Any]) -> None:
    talk = new_talk()
    talk.say("food in Hartford")
    assert _rows(assistant.folder, talk.sender) == 1
    (reply,) = talk.say("forget me")
    assert reply["data"] == {"forget": True}
    assert _rows(assistant.folder, talk.sender) == 0


def test_no_word_of_a_person_is_kept_or_logged(assistant: Any, new_talk: Callable[[], Any]) -> None:
    talk = new_talk()
    said = "my landlord Quisenberry locked me out and I need a shelter in Hartford"
    talk.say(said)
    for file in assistant.folder.iterdir():
        assert b"Quisenberry" not in file.read_bytes(), file.name


def _rows(folder: Path, sender: str) -> int:
    with sqlite3.connect(folder / "conversations.db") as database:
        query = "SELECT count(*) FROM conversation WHERE key = ?"
        return int(database.execute(query, [sender]).fetchone()[0])

"""Replies of the assistant → one text message that says what matters most in few segments.

Parts go in this order until the message fits: the hint how to stop, the choices from the
last, our name. Of a list of results, `bot.speaking.sms` leaves out details in an order of
its own. The assistant's words stay whole: they were written for this channel.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.gateway.messages import Reply
from bot.gateway.sms.choices import offered
from bot.gateway.sms.message import MOST_CHARACTERS
from bot.gateway.sms.texts import say
from bot.speaking.catalogues import Catalogues
from bot.speaking.sms.blocks import Block
from bot.speaking.sms.choices import choices_text
from bot.speaking.sms.gsm7 import to_gsm7
from bot.speaking.sms.results import blocks_text, result_detail_text
from bot.speaking.sms.segments import Segments, segments

# A segment of a script outside the GSM alphabet holds less than half as much.
BUDGET_SEGMENTS = {"GSM-7": 2, "UCS-2": 3}
_ONE_PLACE_IN_FULL = "utter_details"


@dataclass(frozen=True, slots=True)
class Rendered:
    """`choices`: what a number sent back says. `introduced`: the message named us."""

    text: str
    language: str
    choices: tuple[str, ...] = ()
    introduced: bool = False


def render(replies: Sequence[Reply], catalogues: Catalogues, *, introduce: bool) -> Rendered:
    """`replies` are at least one. A crisis text stands alone: nothing comes before 911."""
    language = catalogues.match(replies[-1]["language"])
    if any(reply["type"] == "crisis" for reply in replies):
        text = "\n".join(reply["text"] for reply in replies if reply["text"])
        return Rendered(_clip(to_gsm7(text, language)), language)
    blocks = [_block(reply, language, catalogues) for reply in replies]
    if any(block.results for block in blocks):
        return _with_results(blocks, _has_more(replies), language, catalogues, introduce)
    return _with_choices(blocks, offered(replies), language, catalogues, introduce)


def _block(reply: Reply, language: str, catalogues: Catalogues) -> Block:
    data = reply["data"]
    results = data.get("results") or ()
    if reply["response"] == _ONE_PLACE_IN_FULL and results:
        return Block(result_detail_text(results[0], language, catalogues=catalogues))
    return Block(reply["text"], results, data.get("first_number") or 1)


def _has_more(replies: Sequence[Reply]) -> bool:
    lists = (reply["data"] for reply in replies if reply["data"].get("results"))
    return any((data.get("total") or 0) > len(data["results"]) for data in lists)


def _with_results(
    blocks: Sequence[Block],
    has_more: bool,
    language: str,
    catalogues: Catalogues,
    introduce: bool,
) -> Rendered:
    before, after = ([Block(say(key, language))] for key in ("sender", "stop_hint"))
    framed = [*before, *blocks, *after] if introduce else blocks
    text = ""
    for budget in BUDGET_SEGMENTS.values():
        text = blocks_text(framed, language, budget, catalogues=catalogues, has_more=has_more)
        if _fits(segments(text)):
            break
    return Rendered(text, language, introduced=introduce)


def _with_choices(
    blocks: Sequence[Block],
    choices: Sequence[tuple[str, str]],
    language: str,
    catalogues: Catalogues,
    introduce: bool,
) -> Rendered:
    said = "\n".join(block.text for block in blocks if block.text)

    def compose(named: bool, hinted: bool, count: int) -> Rendered:
        labels, words = zip(*choices[:count], strict=True) if count else ((), ())
        parts = (
            say("sender", language) if named else "",
            said,
            choices_text(labels, language, catalogues=catalogues),
            say("stop_hint", language) if hinted else "",
        )
        text = to_gsm7("\n".join(filter(None, parts)), language)
        return Rendered(_clip(text), language, tuple(words), introduced=named)

    tried = (compose(*less) for less in _less_and_less(len(choices), introduce))
    fitting = (rendered for rendered in tried if _fits(segments(rendered.text)))
    # Words that are too long by themselves cost what they cost: then nothing is saved by
    # leaving out what a person needs.
    return next(fitting, None) or compose(introduce, False, len(choices))


def _less_and_less(choices: int, introduce: bool) -> Iterator[tuple[bool, bool, int]]:
    """With our name, with the hint how to stop, and how many choices: less from step to step."""
    if introduce:
        yield True, True, choices
        yield from ((True, False, count) for count in range(choices, -1, -1))
    yield from ((False, False, count) for count in range(choices, -1, -1))


def _fits(size: Segments) -> bool:
    return size.count <= BUDGET_SEGMENTS[size.encoding]


def _clip(text: str) -> str:
    """At most what a provider takes, cut between words."""
    if len(text) <= MOST_CHARACTERS:
        return text
    return text[: MOST_CHARACTERS + 1].rsplit(maxsplit=1)[0]

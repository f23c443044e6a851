"""Texts and lists of results → one text message that keeps to a number of segments."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any

from bot.speaking.sms.gsm7 import to_gsm7
from bot.speaking.sms.line import Detail, result_line
from bot.speaking.sms.segments import segments
from bot.speaking.voice import Voice

# What goes first when a list does not fit: the least needed to get there.
_STEPS: tuple[Mapping[str, Any], ...] = (
    {"town": False},
    {"next_opening": False},
    {"name": 32},
    {"name": 24},
    {"intro": False},
    {"street": False},
    {"name": 16},
    {"distance": False},
    {"opening": False},
    {"tail": False},
    {"name": 10},
)


@dataclass(frozen=True, slots=True)
class Block:
    """A text and the results that follow it, numbered from `first_number`.

    The text of a block without results is always kept.
    """

    text: str
    results: Sequence[Mapping[str, Any]] = ()
    first_number: int = 1


def details() -> Iterator[Detail]:
    """From everything to the least that is still of use."""
    return accumulate(_STEPS, lambda detail, step: replace(detail, **step), initial=Detail())


def fit(blocks: Sequence[Block], voice: Voice, *, has_more: bool, budget_segments: int) -> str:
    """The fullest wording that fits; where even the barest does not, the last results go."""
    for shown in _shrinking(blocks):
        for detail in details():
            text = to_gsm7(_compose(shown, detail, voice, has_more), voice.language)
            if text and segments(text).count <= budget_segments:
                return text
    return to_gsm7("\n".join(block.text for block in blocks if block.text), voice.language)


def _shrinking(blocks: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """All results, then one less at a time, from the end; a list without results is gone."""
    yield blocks
    for index in reversed(range(len(blocks))):
        before, block, after = blocks[:index], blocks[index], tuple(blocks[index + 1 :])
        for size in reversed(range(len(block.results))):
            shorter = (replace(block, results=block.results[:size]),) if size else ()
            blocks = (*before, *shorter, *after)
            yield blocks


def _compose(blocks: Sequence[Block], detail: Detail, voice: Voice, has_more: bool) -> str:
    lines = [line for block in blocks for line in _lines(block, detail, voice)]
    tail = _tail(blocks, voice, has_more) if detail.tail else ""
    return "\n".join(line for line in (*lines, tail) if line)


def _lines(block: Block, detail: Detail, voice: Voice) -> Iterator[str]:
    if detail.intro or not block.results:
        yield block.text
    for number, result in enumerate(block.results, start=block.first_number):
        yield result_line(result, number, detail, voice)


def _tail(blocks: Sequence[Block], voice: Voice, has_more: bool) -> str:
    """ "Reply 1-3 for details, MORE for more.": how to go on."""
    numbered = [block for block in blocks if block.results]
    if not numbered:
        return ""
    first, last = numbered[0].first_number, numbered[-1]
    final = last.first_number + len(last.results) - 1
    code = ("details_one" if first == final else "details_many") + ("_more" if has_more else "")
    return voice.term("sms", code, {"first": str(first), "last": str(final)}) or ""

"""Results by text message: a numbered list, and one place in full."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from bot.speaking.catalogues import Catalogues
from bot.speaking.messages import SMS
from bot.speaking.results import Result, result_facts
from bot.speaking.sms.blocks import Block, fit
from bot.speaking.sms.gsm7 import to_gsm7
from bot.speaking.sms.segments import segments
from bot.speaking.sms.shorten import shorten_name
from bot.speaking.voice import Voice

# Two parts of a message: what one reply may cost.
BUDGET_SEGMENTS = 2

# Which facts of a place go first when its details do not fit. Name and phone stay longest.
_LEAST_NEEDED_FIRST = (
    "tty",
    "approximate",
    "accessibility",
    "text_to",
    "walk_in",
    "interpreters",
    "eligibility",
    "languages",
    "fees",
    "service",
    "distance",
    "hours",
    "documents",
    "call_first",
    "open",
    "address",
    "phone",
)

# Characters of a name that fit one segment in any alphabet.
_LAST_RESORT_NAME = 30


def results_text(
    results: Sequence[Result],
    first_number: int,
    language: str,
    budget_segments: int = BUDGET_SEGMENTS,
    *,
    catalogues: Catalogues,
    now: datetime | None = None,
    intro: str = "",
    has_more: bool = False,
) -> str:
    """One numbered list, as full as `budget_segments` allow. See `blocks_text`."""
    block = Block(intro, results, first_number)
    return blocks_text(
        [block], language, budget_segments, catalogues=catalogues, now=now, has_more=has_more
    )


def blocks_text(
    blocks: Sequence[Block],
    language: str,
    budget_segments: int = BUDGET_SEGMENTS,
    *,
    catalogues: Catalogues,
    now: datetime | None = None,
    has_more: bool = False,
) -> str:
    """Several texts and lists of one reply as one message.

    Numbers, names and phones are never cut; what is left out goes in a fixed order, for all
    results alike. Only texts without results may exceed the budget: they are never dropped.
    """
    voice = Voice.of(language, catalogues, SMS, now)
    return fit(blocks, voice, has_more=has_more, budget_segments=budget_segments)


def result_detail_text(
    result: Result,
    language: str,
    budget_segments: int = BUDGET_SEGMENTS,
    *,
    catalogues: Catalogues,
    now: datetime | None = None,
) -> str:
    """One place in full: name, address, phone, hours, what to bring … as far as it fits."""
    facts = result_facts(result, language=language, catalogues=catalogues, now=now, channel=SMS)
    spoken = catalogues.match(language)
    texts = (to_gsm7("\n".join(kept), spoken) for kept in _dwindling(facts))
    fitting = (text for text in texts if segments(text).count <= budget_segments)
    return next(fitting, shorten_name(facts["name"], _LAST_RESORT_NAME))


def _dwindling(facts: Mapping[str, str]) -> Iterator[list[str]]:
    """All facts, then one less at a time, the least needed first."""
    kept = dict(facts)
    yield list(kept.values())
    for fact in _LEAST_NEEDED_FIRST:
        if kept.pop(fact, None):
            yield list(kept.values())

"""Checks of the English texts themselves."""

from collections.abc import Iterable, Iterator

from bot.speaking.checks.problem import Problem
from bot.speaking.fill import placeholders
from bot.speaking.messages import SMS, Message
from bot.speaking.sms.segments import is_gsm7
from bot.speaking.values.kinds import base_name
from bot.speaking.values.samples import SAMPLES

_WHERE = "domain.yml or terms.yml"


def check_english(messages: Iterable[Message]) -> Iterator[Problem]:
    for message in messages:
        for fault in (*_undeclared(message), *_uneven_plural(message), *_not_gsm7(message)):
            yield Problem(_WHERE, message.context, fault)


def _undeclared(message: Message) -> Iterator[str]:
    for name in sorted(frozenset().union(*map(placeholders, message.texts))):
        if base_name(name) not in SAMPLES:
            yield f"unknown placeholder {{{name}}}: misspelt, or without a sample in samples.py"


def _uneven_plural(message: Message) -> Iterator[str]:
    """Only the number itself may be missing in one of the forms."""
    if message.plural is None:
        return
    for name in sorted(placeholders(message.text) ^ placeholders(message.plural)):
        if name != message.count:
            yield f"{{{name}}} is in the singular or in the plural only"


def _not_gsm7(message: Message) -> Iterator[str]:
    is_for_sms = f".{SMS}" in message.context or message.context.startswith(f"term.{SMS}.")
    if is_for_sms and not all(map(is_gsm7, message.texts)):
        outside = {char for text in message.texts for char in text if not is_gsm7(char)}
        yield f"outside the GSM alphabet: {' '.join(sorted(outside))}"

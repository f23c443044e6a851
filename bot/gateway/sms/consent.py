"""What may be said to a number, and what must not.

After STOP there is one confirmation and then silence, for good, until START. One exception:
a message that plainly speaks of danger is answered with the emergency numbers and nothing
else. The rules on unwanted texts except messages made for emergency purposes (47 USC
227(b)(1), 47 CFR 64.1200(a)(1)), and the person has just written to us.
"""

from dataclasses import dataclass

from bot.conversations.models import ConsentState
from bot.gateway.sms.wishes import Wish


@dataclass(frozen=True, slots=True)
class Decision:
    """`state` is to be kept; `text` to be said; without either the number hears nothing."""

    state: ConsentState | None = None
    text: str | None = None
    talk: bool = False
    """The message is for the assistant."""


_SILENCE = Decision()
_STOP = Decision(ConsentState.STOPPED, "stopped")
_START = Decision(ConsentState.STARTED, "started")
_HELP = Decision(text="help")
_TALK = Decision(talk=True)


def decide(wish: Wish | None, *, is_stopped: bool) -> Decision:
    if is_stopped:
        return _START if wish in (Wish.START, Wish.RESUME) else _SILENCE
    decisions = {Wish.STOP: _STOP, Wish.START: _START, Wish.HELP: _HELP}
    return decisions.get(wish, _TALK) if wish else _TALK

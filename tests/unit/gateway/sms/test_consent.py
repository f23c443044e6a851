import pytest

from bot.conversations.models import ConsentState
from bot.gateway.sms.consent import Decision, decide
from bot.gateway.sms.wishes import Wish

SILENCE = Decision()
TALK = Decision(talk=True)
STARTED = Decision(ConsentState.STARTED, "started")


@pytest.mark.parametrize(
    ("wish", "is_stopped", "decision"),
    [
        (None, False, TALK),
        (None, True, SILENCE),
        (Wish.STOP, False, Decision(ConsentState.STOPPED, "stopped")),
        (Wish.STOP, True, SILENCE),
        (Wish.START, False, STARTED),
        (Wish.START, True, STARTED),
        (Wish.RESUME, False, TALK),
        (Wish.RESUME, True, STARTED),
        (Wish.HELP, False, Decision(text="help")),
        (Wish.HELP, True, SILENCE),
    ],
)
def test_every_wish_in_every_state(wish, is_stopped, decision):
    assert decide(wish, is_stopped=is_stopped) == decision

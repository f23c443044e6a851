import pytest

from bot.gateway.sms.identity import Identities, one_spelling
from bot.gateway.sms.message import SmsMessage

OURS = Identities(b"k" * 32)


@pytest.mark.parametrize(
    ("number", "spelling"),
    [
        ("+18605550100", "+18605550100"),
        ("860-555-0100", "+18605550100"),
        ("(860) 555 0100", "+18605550100"),
        ("18605550100", "+18605550100"),
        ("+34612345678", "+34612345678"),
        ("whatsapp:+18605550100", "+18605550100"),
        ("Somebody", "somebody"),
    ],
)
def test_one_spelling(number, spelling):
    assert one_spelling(number) == spelling


def test_hashes_tell_nothing_without_the_key():
    hashed = OURS.number_hash("+18605550100")
    assert "8605550100" not in hashed
    assert hashed == OURS.number_hash("860-555-0100")
    assert hashed != OURS.number_hash("+18605550101")
    assert hashed != Identities(b"x" * 32).number_hash("+18605550100")


def test_what_rasa_knows_cannot_be_matched_with_what_is_stored():
    conversation = OURS.conversation("+18605550100")
    assert conversation.startswith("sms-")
    assert conversation.removeprefix("sms-") not in OURS.number_hash("+18605550100")


def test_messages_of_two_providers_may_have_the_same_id():
    hashes = {OURS.message_hash(SmsMessage(name, "1", "+1", "")) for name in ("a", "b")}
    assert len(hashes) == 2


def test_odd_senders_are_no_error():
    assert OURS.number_hash("\ud800\x00") != OURS.number_hash("")

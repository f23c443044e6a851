"""Who wrote, without their number: keyed hashes that nobody can turn back without the key."""

import hashlib
import hmac
from dataclasses import dataclass

import phonenumbers

from bot.gateway.sms.message import SmsMessage

_COUNTRY = "US"


@dataclass(frozen=True, slots=True)
class Identities:
    key: bytes

    def number_hash(self, sender: str) -> str:
        """The same for every way to write the number."""
        return self._hash("number", one_spelling(sender))

    def conversation(self, sender: str) -> str:
        """What Rasa knows the conversation by; it says nothing of what the gateway stores."""
        return "sms-" + self._hash("conversation", one_spelling(sender))[:32]

    def message_hash(self, message: SmsMessage) -> str:
        return self._hash("message", message.provider, message.message_id)

    def _hash(self, *parts: str) -> str:
        said = "\x00".join(parts).encode("utf-8", "surrogatepass")
        return hmac.digest(self.key, said, hashlib.sha256).hex()


def one_spelling(number: str) -> str:
    """ "(860) 555-0100" and "+18605550100" → "+18605550100"; what is no number stays as it is."""
    try:
        parsed = phonenumbers.parse(number, _COUNTRY)
    except phonenumbers.NumberParseException:
        return number.strip().lower()
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)

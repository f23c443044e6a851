"""A text message, whichever provider brought it."""

from dataclasses import dataclass

MOST_CHARACTERS = 1600
"""What a provider joins from several parts into one message; more is cut."""


@dataclass(frozen=True, slots=True)
class SmsMessage:
    """`message_id` is the provider's, the same when it delivers the message again.

    `sender` is a phone number: it must not be logged or stored, only hashed.
    `answered` says that the provider itself has answered a word like STOP already.
    """

    provider: str
    message_id: str
    sender: str
    text: str
    answered: bool = False

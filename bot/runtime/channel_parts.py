"""Placeholders for Rasa's channels whose vendor's package this project leaves out."""

from types import ModuleType
from typing import Any, NoReturn

from bot.runtime.errors import MissingPackageError
from bot.runtime.stand_ins import Fill

# module → (package it needs, channel name, input class)
CHANNELS: dict[str, tuple[str, str, str]] = {
    "rasa.core.channels.facebook": ("fbmessenger", "facebook", "FacebookInput"),
    "rasa.core.channels.slack": ("slack_sdk", "slack", "SlackInput"),
    "rasa.core.channels.telegram": ("aiogram", "telegram", "TelegramInput"),
    "rasa.core.channels.twilio": ("twilio", "twilio", "TwilioInput"),
    "rasa.core.channels.twilio_voice": ("twilio", "twilio_voice", "TwilioVoiceInput"),
    "rasa.core.channels.webexteams": ("webexteamssdk", "webexteams", "WebexTeamsInput"),
    "rasa.core.channels.hangouts": ("google", "hangouts", "HangoutsInput"),
}
INSTEAD = "Text messages and the web go through the gateway; see docs/architecture.md."


def fill_for(package: str, channel: str, class_name: str) -> Fill:
    """Fill a channel module with an input class that says what it misses."""

    def fill(module: ModuleType) -> None:
        from rasa.core.channels.channel import InputChannel

        def refuse(*_args: Any, **_kwargs: Any) -> NoReturn:
            raise MissingPackageError(f"The channel '{channel}'", package, INSTEAD)

        members = {
            "__module__": module.__name__,
            "name": classmethod(lambda _cls: channel),
            "from_credentials": classmethod(refuse),
            "__init__": refuse,
        }
        setattr(module, class_name, type(class_name, (InputChannel,), members))

    return fill

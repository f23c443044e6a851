"""The gateway's settings, read once from the environment and checked before anything starts."""

import hashlib
import hmac
import ipaddress
import secrets
from collections.abc import Mapping
from dataclasses import MISSING, dataclass

from bot.gateway import setting as kinds
from bot.gateway.setting import Network, read_fields, setting

_LOOPBACK = (ipaddress.ip_network("127.0.0.0/8"), ipaddress.ip_network("::1/128"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    port: int = setting("PORT", kinds.whole_number(1, 65535), "port to serve on", default=8080)
    host: str = setting("NAVIGATOR_HOST", str, "address to listen on", default="127.0.0.1")
    public_url: str | None = setting(
        "NAVIGATOR_PUBLIC_URL",
        kinds.web_address,
        "address that people and Twilio reach this server by; Twilio signs it",
        default=None,
    )
    twilio_auth_token: str | None = setting(
        "TWILIO_AUTH_TOKEN",
        kinds.secret(1),
        "checks Twilio's signatures; without it SMS by Twilio is off",
        default=None,
        secret=True,
    )
    twilio_account_sid: str | None = setting(
        "TWILIO_ACCOUNT_SID", str, "the Twilio account whose messages are taken", default=None
    )
    sms_secret: str | None = setting(
        "NAVIGATOR_SMS_SECRET",
        kinds.secret(16),
        "what other SMS gateways sign with; without it /sms/generic is off",
        default=None,
        secret=True,
    )
    secret: str = setting(
        "NAVIGATOR_SECRET",
        kinds.secret(16),
        "signs conversation tokens and hashes who writes; made up at each start where unset",
        default=MISSING,
        secret=True,
    )
    rasa_url: str = setting(
        "NAVIGATOR_RASA_URL", kinds.web_address, "where Rasa is", default="http://127.0.0.1:5005"
    )
    rasa_timeout_s: float = setting(
        "NAVIGATOR_RASA_TIMEOUT_S", kinds.seconds, "how long Rasa may take to answer", default=8.0
    )
    actions_url: str = setting(
        "NAVIGATOR_ACTIONS_URL",
        kinds.web_address,
        "where the action server is",
        default="http://127.0.0.1:5055",
    )
    trusted_proxies: tuple[Network, ...] = setting(
        "NAVIGATOR_TRUSTED_PROXIES",
        kinds.networks,
        "whose X-Forwarded-For is believed",
        default=_LOOPBACK,
    )
    allowed_origins: frozenset[str] = setting(
        "NAVIGATOR_ALLOWED_ORIGINS",
        kinds.origins,
        "web pages of others that may use the chat API",
        default=frozenset(),
    )
    conversation_messages_per_minute: int = setting(
        "NAVIGATOR_CONVERSATION_MESSAGES_PER_MINUTE",
        kinds.whole_number(1, 100_000),
        "messages a minute of one conversation; as many may come at once",
        default=30,
    )
    address_messages_per_minute: int = setting(
        "NAVIGATOR_ADDRESS_MESSAGES_PER_MINUTE",
        kinds.whole_number(1, 1_000_000),
        "messages a minute of one network address, which a library shares",
        default=240,
    )


def read_settings(environ: Mapping[str, str]) -> Settings:
    """SettingsError with every mistake at once: nothing starts half-configured."""
    values = read_fields(Settings, environ)
    values.setdefault("secret", _secret_from(values.get("twilio_auth_token")))
    return Settings(**values)


def _secret_from(auth_token: str | None) -> str:
    """Kept over restarts where Twilio's token gives something to derive it from."""
    if auth_token is None:
        return secrets.token_urlsafe(32)
    return hmac.new(auth_token.encode(), b"navigator secret", hashlib.sha256).hexdigest()


def derive_key(settings: Settings, purpose: str) -> bytes:
    """A key of 32 bytes for one purpose, so that a leak of one hash says nothing of another."""
    return hmac.new(settings.secret.encode(), purpose.encode(), hashlib.sha256).digest()

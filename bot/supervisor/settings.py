"""What `navigator run` reads from the environment. The parts read their own settings."""

from collections.abc import Mapping
from dataclasses import dataclass

ANY_ADDRESS = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - not bound here, only understood


class SettingsError(Exception):
    """One line: which variable is wrong, and what it may be."""


@dataclass(frozen=True, slots=True)
class Settings:
    host: str  # where the gateway listens
    port: int
    rasa_port: int
    actions_port: int

    @property
    def local_host(self) -> str:
        """The gateway's address as seen from this machine."""
        return ANY_ADDRESS.get(self.host, self.host)

    @property
    def url(self) -> str:
        host = f"[{self.local_host}]" if ":" in self.local_host else self.local_host
        return f"http://{host}:{self.port}"


def read_settings(environ: Mapping[str, str]) -> Settings:
    """Raises SettingsError with one line on the first wrong value."""
    settings = Settings(
        host=environ.get("NAVIGATOR_HOST") or "127.0.0.1",
        port=_port(environ, "PORT", 8080),
        rasa_port=_port(environ, "NAVIGATOR_RASA_PORT", 5005),
        actions_port=_port(environ, "NAVIGATOR_ACTIONS_PORT", 5055),
    )
    if len({settings.port, settings.rasa_port, settings.actions_port}) < 3:
        raise SettingsError(
            "PORT, NAVIGATOR_RASA_PORT and NAVIGATOR_ACTIONS_PORT must be three different numbers."
        )
    return settings


def _port(environ: Mapping[str, str], name: str, default: int) -> int:
    text = environ.get(name, "").strip() or str(default)
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 65535):
        raise SettingsError(f"{name} must be a whole number from 1 to 65535, not {text!r}.")
    return int(text)

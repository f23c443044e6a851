"""How one setting is read from the environment: its variable, its parser, what it is for."""

import ipaddress
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any
from urllib.parse import urlsplit

Network = ipaddress.IPv4Network | ipaddress.IPv6Network


class SettingsError(Exception):
    """Everything that is wrong with the settings, one line each in `mistakes`."""

    def __init__(self, mistakes: list[str]) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = mistakes


@dataclass(frozen=True, slots=True)
class Variable:
    name: str
    parse: Callable[[str], Any]
    says: str
    secret: bool = False

    def read(self, text: str) -> Any:
        """The parsed value; ValueError with a whole sentence, which never quotes a secret."""
        try:
            return self.parse(text)
        except ValueError as error:
            found = "" if self.secret else f", not {text!r}"
            raise ValueError(f"{self.name} must be {error}{found}.") from None


def setting(
    name: str, parse: Callable[[str], Any], says: str, *, default: Any, secret: bool = False
) -> Any:
    """A dataclass field that is read from the environment variable `name`."""
    variable = Variable(name, parse, says, secret)
    return field(default=default, repr=not secret, metadata={"variable": variable})


def read_fields(settings: type[Any], environ: Mapping[str, str]) -> dict[str, Any]:
    """The given fields by name, left out where unset or empty; SettingsError for all mistakes."""
    values, mistakes = {}, []
    for row in fields(settings):
        variable: Variable = row.metadata["variable"]
        text = environ.get(variable.name, "").strip()
        if not text:
            continue
        try:
            values[row.name] = variable.read(text)
        except ValueError as error:
            mistakes.append(str(error))
    if mistakes:
        raise SettingsError(mistakes)
    return values


def whole_number(least: int, most: int) -> Callable[[str], int]:
    def parse(text: str) -> int:
        if not (text.isascii() and text.isdigit() and least <= int(text) <= most):
            raise ValueError(f"a whole number from {least} to {most}")
        return int(text)

    return parse


def seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value <= 60:
        raise ValueError("a number of seconds, more than 0 and at most 60")
    return value


def web_address(text: str) -> str:
    """An absolute http(s) URL without query, and without its closing slash."""
    try:
        parts = urlsplit(text)
        whole = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        whole = False
    if not whole or parts.query or parts.fragment:
        raise ValueError("an address like https://example.org")
    return text.rstrip("/")


def origins(text: str) -> frozenset[str]:
    return frozenset(_origin(part) for part in _listed(text))


def _origin(text: str) -> str:
    parts = urlsplit(web_address(text))
    if parts.path or parts.username:
        raise ValueError("origins like https://example.org, with commas between")
    return f"{parts.scheme}://{parts.netloc}".lower()


def networks(text: str) -> tuple[Network, ...]:
    try:
        return tuple(ipaddress.ip_network(part) for part in _listed(text))
    except ValueError:
        raise ValueError("addresses or networks like 10.0.0.0/8, with commas between") from None


def secret(least: int) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if len(text) < least:
            raise ValueError(f"at least {least} characters long")
        return text

    return parse


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]

"""A place in the tokens, that moves on when what is asked for is there."""

from __future__ import annotations

from collections.abc import Sequence

from resources_db.hours.reader.reading import NotUnderstood
from resources_db.hours.reader.tokens import Kind, Token


class Cursor:
    """Reads tokens one after the other, and may go back."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self.place = 0

    @property
    def token(self) -> Token | None:
        """The next token, None at the end."""
        return self.peek(0)

    def peek(self, ahead: int) -> Token | None:
        """A token further on."""
        place = self.place + ahead
        return self._tokens[place] if place < len(self._tokens) else None

    def sees(self, *kinds: Kind, ahead: int = 0) -> bool:
        """Whether a token of these kinds is next."""
        token = self.peek(ahead)
        return token is not None and token.kind in kinds

    def take(self, *kinds: Kind) -> Token | None:
        """The next token if it is of these kinds."""
        token = self.token
        if token is None or token.kind not in kinds:
            return None
        self.place += 1
        return token

    def need(self, *kinds: Kind) -> Token:
        """The next token, which must be of these kinds."""
        token = self.take(*kinds)
        if token is None:
            raise NotUnderstood(f"no {' or '.join(kind.name for kind in kinds)} there")
        return token

    def skip(self, *kinds: Kind) -> None:
        """Past all tokens of these kinds."""
        while self.take(*kinds):
            pass

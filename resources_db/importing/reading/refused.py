"""The one way in which a reader gives up."""

from __future__ import annotations


class ImportRefused(Exception):  # noqa: N818 - says what happened to the import
    """A file that cannot be imported at all; the message is one line: which, why, what to do."""

"""What stops the setup, in words a person can act on."""


class SetupError(Exception):
    """One line: what is wrong, and what to do about it."""

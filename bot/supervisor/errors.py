"""What ends `navigator run` before it serves."""


class CannotRunError(Exception):
    """One line: what is wrong and what to do. `exit_code` is 2 for wrong settings."""

    def __init__(self, message: str, exit_code: int = 1) -> None:
        super().__init__(message)
        self.exit_code = exit_code

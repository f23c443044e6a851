"""What ends a measurement."""


class BenchError(Exception):
    """What was being measured did not work; the message says what it said last."""

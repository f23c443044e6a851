"""What the runtime says when something it left out is asked for."""


class MissingPackageError(ImportError):
    """A part of Rasa is used whose package this environment leaves out.

    Raised on use, not on import, so that Rasa's own imports keep working.
    """

    def __init__(self, what: str, package: str, instead: str = "") -> None:
        advice = f" {instead}" if instead else ""
        super().__init__(
            f"{what} needs the package '{package}', which this environment leaves out.{advice}"
        )

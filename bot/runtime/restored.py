"""Names that Rasa 3.6 imports and newer releases of its libraries have dropped.

Each is given back with its old meaning, or, where nothing can reach it any more, with
a harmless one.
"""

from collections.abc import Callable, Coroutine
from types import ModuleType
from typing import Any


def restore() -> None:
    """Put every dropped name back where Rasa looks for it."""
    _legacy_version()
    _numpy_warning()
    _sanic_stream()


def _legacy_version() -> None:
    """packaging ≥ 22 has no LegacyVersion. Rasa only asks `isinstance(version, LegacyVersion)`."""
    import packaging.version

    if not hasattr(packaging.version, "LegacyVersion"):
        legacy = type("LegacyVersion", (packaging.version.Version,), {})
        packaging.version.LegacyVersion = legacy  # type: ignore[attr-defined]


def _numpy_warning() -> None:
    """NumPy 2 moved VisibleDeprecationWarning to numpy.exceptions. Rasa filters it by name."""
    import numpy as np

    if not hasattr(np, "VisibleDeprecationWarning"):
        np.VisibleDeprecationWarning = np.exceptions.VisibleDeprecationWarning  # type: ignore[attr-defined]


def _sanic_stream() -> None:
    """Sanic ≥ 22.6 has no response.stream(); ResponseStream takes the same writer function."""
    import sanic.response
    from sanic.response import ResponseStream

    def stream(
        streaming_fn: Callable[[Any], Coroutine[Any, Any, None]],
        status: int = 200,
        headers: dict[str, str] | None = None,
        content_type: str = "text/plain; charset=utf-8",
    ) -> ResponseStream:
        return ResponseStream(streaming_fn, status, headers, content_type)

    if not hasattr(sanic.response, "stream"):
        sanic.response.stream = stream  # type: ignore[attr-defined]


def fill_structlog_sentry(module: ModuleType) -> None:
    """Rasa puts a SentryProcessor into its log chain whether Sentry is used or not."""

    class SentryProcessor:
        """Passes every log event on unchanged."""

        def __init__(self, **_options: Any) -> None:
            """Take and ignore Sentry's options."""

        def __call__(self, _logger: Any, _method: str, event: Any) -> Any:
            return event

    module.SentryProcessor = SentryProcessor  # type: ignore[attr-defined]

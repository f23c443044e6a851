"""Changes to Rasa's own modules that newer libraries, privacy or speed need, each very small."""

import functools
from typing import Any

from bot.runtime.privacy import redact


def adapt() -> None:
    """Apply all of them. Imports Rasa."""
    _log_without_words()
    _sanic_in_one_process()
    _sql_tracker_store()
    _schema_of_answers_checked_once()


def _log_without_words() -> None:
    """Rasa's anonymiser does nothing without a plugin; ours blanks what people wrote."""
    import rasa.utils.log_utils

    rasa.utils.log_utils._anonymizer = redact


def _sanic_in_one_process() -> None:
    """Sanic ≥ 22.9 pickles the application for its worker processes; Rasa's can't be pickled."""
    from sanic import Sanic

    run = Sanic.run

    @functools.wraps(run)
    def run_here(self: Any, *args: Any, **kwargs: Any) -> None:
        kwargs["workers"] = 1
        run(self, *args, **{"single_process": True, "motd": False, **kwargs})

    Sanic.run = run_here  # type: ignore[method-assign]


def _sql_tracker_store() -> None:
    """SQLAlchemy 2: `URL()` is made by `URL.create`, `select` takes no list."""
    import sqlalchemy as sa
    from rasa.core import tracker_store

    tracker_store.sa = _Sqlalchemy1(sa)


def _schema_of_answers_checked_once() -> None:
    """`jsonschema.validate` first checks the schema itself: 30 to 40 ms at every action's answer.

    Rasa's schema never changes; only the answers have to be checked against it.
    """
    from jsonschema.validators import validator_for  # type: ignore[import-untyped]
    from rasa.core.actions.action import RemoteAction

    schema = RemoteAction.action_response_format_spec()
    validator = validator_for(schema)(schema)

    def validate(_self: Any, result: dict[str, Any]) -> bool:
        validator.validate(result)
        return True

    RemoteAction._validate_action_result = validate


class _Sqlalchemy1:
    """SQLAlchemy as rasa.core.tracker_store calls it, over the real one."""

    def __init__(self, real: Any) -> None:
        self._real = real
        self.engine = _Engine(real.engine)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def select(self, columns: Any) -> Any:
        return (
            self._real.select(*columns) if isinstance(columns, list) else self._real.select(columns)
        )


class _Engine:
    """`sqlalchemy.engine` whose `url.URL(…)` still makes a URL."""

    def __init__(self, real: Any) -> None:
        self._real = real
        self.url = _Url(real.url)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)


class _Url:
    def __init__(self, real: Any) -> None:
        self._real = real

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def URL(self, *args: Any, **parts: Any) -> Any:  # noqa: N802  SQLAlchemy's name
        names = ("drivername", "username", "password", "host", "port")
        given = {**dict(zip(names, args, strict=False)), **parts}
        return self._real.URL.create(**{k: v for k, v in given.items() if v is not None})

"""Rasa checks what an action server answers, and no longer its own schema each time."""

from typing import Any

import pytest
from jsonschema import ValidationError
from jsonschema.validators import validator_for

from bot.runtime import activate

activate()

from rasa.core.actions.action import RemoteAction  # noqa: E402  only now can it be imported

SLOT_SET = {"event": "slot", "name": "misses", "value": 1, "timestamp": None}


@pytest.fixture
def action() -> Any:
    return RemoteAction("action_find", None)


@pytest.fixture
def _schema_is_never_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object, **_kwargs: object) -> None:
        raise AssertionError("the schema was checked again")

    checker = validator_for(RemoteAction.action_response_format_spec())
    monkeypatch.setattr(checker, "check_schema", fail)


@pytest.mark.usefixtures("_schema_is_never_checked")
@pytest.mark.parametrize(
    "answer",
    [{}, {"events": [], "responses": []}, {"events": [SLOT_SET], "responses": [{"text": "hi"}]}],
)
def test_a_good_answer_passes(action, answer):
    assert action._validate_action_result(answer)


@pytest.mark.parametrize(
    "answer",
    [{"responses": "hi"}, {"responses": ["hi"]}, {"events": [{"event": "slot"}]}, []],
)
def test_a_malformed_answer_is_refused(action, answer):
    with pytest.raises(ValidationError):
        action._validate_action_result(answer)

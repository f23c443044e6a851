"""The measures that the project judges itself by."""

import pytest

from bot.understanding.scores import (
    Case,
    Share,
    crisis_false_alarms,
    crisis_recall,
    entity_precision,
    entity_recall,
    intent_accuracy,
    language_accuracy,
    out_of_scope_answered,
)


def case(intent="find_food", predicted="find_food", **more):
    values = {"text": "I need food now", "language": "en", "style": "plain", "detected": "en"}
    values |= {"expected": {}, "found": {}, **more}
    return Case(intent=intent, predicted=predicted, **values)


def test_intent_accuracy():
    assert intent_accuracy([case(), case(predicted="greet")]) == Share(1, 2)


def test_any_kind_of_crisis_counts_as_found():
    cases = [
        case("crisis_violence", "crisis_self_harm"),
        case("crisis_medical", "find_health"),
        case("find_food", "crisis_medical"),
        case(),
    ]
    assert crisis_recall(cases) == Share(1, 2)
    assert crisis_false_alarms(cases) == Share(1, 2)


def test_out_of_scope_answered():
    cases = [case("out_of_scope", "find_food"), case("out_of_scope", "greet"), case()]
    assert out_of_scope_answered(cases) == Share(1, 2)


def test_entities_are_counted_value_by_value():
    cases = [
        case(
            expected={"place": frozenset({"Hartford", "06106"})},
            found={"place": frozenset({"06106"})},
        ),
        case(found={"place": frozenset({"Union"})}),
    ]
    assert entity_recall(cases, "place") == Share(1, 2)
    assert entity_precision(cases, "place") == Share(1, 2)


def test_language_is_judged_on_three_words_or_more_and_not_on_mixtures():
    cases = [
        case(detected="es"),
        case(text="ok", detected=None),
        case(style="mixed", detected="es"),
        case(),
    ]
    assert language_accuracy(cases) == Share(1, 2)


@pytest.mark.parametrize(
    ("share", "low", "high"),
    [(Share(0, 0), 0, 1), (Share(10, 10), 0.722, 1), (Share(50, 100), 0.404, 0.596)],
)
def test_wilson_interval(share, low, high):
    # Reference values: Wilson (1927), as tabulated for 10/10 and 50/100.
    assert share.interval == (pytest.approx(low, abs=0.001), pytest.approx(high, abs=0.001))

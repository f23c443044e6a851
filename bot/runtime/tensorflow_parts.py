"""Placeholders for the parts of Rasa that are written in TensorFlow.

Rasa's default recipe imports them by name even when no configuration uses them. A
placeholder carries the real name and component types, so that a configuration which
names one is understood, and says what is missing when it is built.
"""

from collections.abc import Callable
from types import ModuleType
from typing import Any

from bot.runtime.errors import MissingPackageError
from bot.runtime.stand_ins import Fill

INSTEAD = (
    "Use the components in config.yml of this project, or train this one with "
    "Rasa's official release on Python 3.10."
)

# module → (class, component types, base component types named by its class in the recipe)
COMPONENTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "rasa.nlu.classifiers.diet_classifier": (
        "DIETClassifier",
        ("INTENT_CLASSIFIER", "ENTITY_EXTRACTOR"),
    ),
    "rasa.nlu.selectors.response_selector": ("ResponseSelector", ("INTENT_CLASSIFIER",)),
    "rasa.nlu.featurizers.dense_featurizer.convert_featurizer": (
        "ConveRTFeaturizer",
        ("MESSAGE_FEATURIZER",),
    ),
    "rasa.nlu.featurizers.dense_featurizer.lm_featurizer": (
        "LanguageModelFeaturizer",
        ("MESSAGE_FEATURIZER",),
    ),
    "rasa.core.policies.ted_policy": ("TEDPolicy", ("POLICY_WITH_END_TO_END_SUPPORT",)),
    "rasa.core.policies.unexpected_intent_policy": (
        "UnexpecTEDIntentPolicy",
        ("POLICY_WITH_END_TO_END_SUPPORT",),
    ),
}

# Imported by name from modules that are otherwise free of TensorFlow; never called by them
# unless a TensorFlow component is.
INTERNALS = ("rasa.utils.tensorflow.callback", "rasa.utils.tensorflow.data_generator")


def fills() -> dict[str, Fill]:
    """Module name → how to fill it."""
    table: dict[str, Fill] = {
        module: _fill_component(name, kinds) for module, (name, kinds) in COMPONENTS.items()
    }
    table.update(dict.fromkeys(INTERNALS, _fill_nothing))
    return table


def _fill_nothing(_module: ModuleType) -> None:
    """The module's names are bare stand-ins."""


def _fill_component(name: str, kinds: tuple[str, ...]) -> Fill:
    def fill(module: ModuleType) -> None:
        setattr(module, name, _placeholder(name, kinds, module.__name__))

    return fill


def _placeholder(name: str, kinds: tuple[str, ...], module: str) -> type:
    from rasa.engine.graph import GraphComponent
    from rasa.engine.recipes.default_recipe import DefaultV1Recipe

    def refuse(*_args: Any, **_kwargs: Any) -> Any:
        raise MissingPackageError(name, "tensorflow", INSTEAD)

    members: dict[str, object] = {"__module__": module, "create": refuse, "load": refuse}
    members["get_default_config"] = staticmethod(_no_defaults)
    members["required_components"] = classmethod(_requires_nothing)
    component = type(name, (GraphComponent,), members)
    types = [DefaultV1Recipe.ComponentType[kind] for kind in kinds]
    register: Callable[[type], type] = DefaultV1Recipe.register(types, is_trainable=True)
    return register(component)


def _no_defaults() -> dict[str, Any]:
    return {}


def _requires_nothing(_cls: type) -> list[type]:
    return []

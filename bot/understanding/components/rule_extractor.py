"""Rasa component: needs, filters, ordinals and languages by spaCy rules."""

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message

from bot.understanding.components.base import Entity, Extractor, entity, intent_of, spans
from bot.understanding.meaning import Meaning, meanings
from bot.understanding.rulebook import rulebook


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class RuleEntityExtractor(Extractor):
    """spaCy rules of every language (`bot/understanding/rules`)."""

    def entities(self, text: str, message: Message) -> list[Entity]:
        """`need`, `sub_need`, `filter`, `ordinal` and `language` entities."""
        taken = spans(message, ("place", "elsewhere"))
        found = meanings(rulebook().find(text), text, intent_of(message), taken)
        return [_entity(meaning) for meaning in found]


def _entity(meaning: Meaning) -> Entity:
    return entity(meaning.entity, meaning.value, meaning.start, meaning.end)

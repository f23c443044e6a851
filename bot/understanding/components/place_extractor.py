"""Rasa component: places in Connecticut (`place`) and outside it (`elsewhere`)."""

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message

from bot.understanding.components.base import Entity, Extractor, entity
from bot.understanding.negation import without_denied
from resources_db.places import PlaceMention, find_places


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class PlaceExtractor(Extractor):
    """Our own place matcher: towns, ZIPs, villages and landmarks, with spelling mistakes."""

    def entities(self, text: str, message: Message) -> list[Entity]:
        """`place`: the town's English name or the ZIP; `elsewhere`: a place outside Connecticut."""
        return [_entity(mention) for mention in without_denied(text, find_places(text))]


def _entity(mention: PlaceMention) -> Entity:
    if mention.place is None:
        return entity("elsewhere", mention.elsewhere or "", mention.start, mention.end)
    place = mention.place
    return entity(
        "place", mention.value, mention.start, mention.end,
        confidence_entity=round(mention.score, 2), name=place.name, kind=place.kind,
    )  # fmt: skip

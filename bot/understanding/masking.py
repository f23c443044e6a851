"""Every place name reads the same to the classifier.

What somebody asks for does not depend on where: with names masked, messages that carry
a place are understood 2.7 points better (5-fold cross-validation, docs/decisions/0003).
"""

from resources_db.places import find_places

# A well-known town, which the encoders take for a place in every language.
ANY_PLACE = "Hartford"


def mask_places(text: str) -> str:
    """The text with `ANY_PLACE` for each place that the matcher finds."""
    for mention in reversed(find_places(text)):
        text = f"{text[: mention.start]}{ANY_PLACE}{text[mention.end :]}"
    return text

"""`action_speak`: write in another language from now on."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.again import say_again
from actions.base import lookup_for
from actions.languages import spoken
from actions.memory import Memory
from actions.replies import Reply, utter
from actions.turn import Turn


class ActionSpeak(Action):
    """Switches, says so in the new language, and says the last answer again in it."""

    def name(self) -> str:
        """In domain.yml."""
        return "action_speak"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        """rasa-sdk's entry point."""
        turn = Turn.from_message(tracker.latest_message)
        if turn.language is None:
            utter(dispatcher, [Reply("utter_ask_language")])
            return []
        if turn.language not in spoken():
            utter(dispatcher, [Reply("utter_language_unknown", {"language_name": turn.language})])
            return []
        memory = Memory.from_slots(tracker.current_slot_values())
        after, last = say_again(memory, lookup_for(turn))
        changed = Reply("utter_language_changed", {"language_name": turn.language})
        utter(dispatcher, [changed, *last], language=turn.language)
        return [SlotSet("language", turn.language), *after.changes_from(memory)]

"""`action_report_problem`: what was shown is wrong."""

from actions.answer import Answer
from actions.base import NavigatorAction
from actions.lookup import Lookup
from actions.memory import Memory
from actions.report import told
from actions.turn import Turn


class ActionReportProblem(NavigatorAction):
    """ "That place is closed", "the number doesn't work"."""

    hears_report = True

    def name(self) -> str:
        """In domain.yml."""
        return "action_report_problem"

    def respond(self, memory: Memory, turn: Turn, lookup: Lookup) -> Answer:
        """Thank, or ask which place and what is wrong."""
        return told(memory, turn, lookup)

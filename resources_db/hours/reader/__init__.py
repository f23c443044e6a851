"""Hours as people write them ("Mon-Fri 9a-5p, closed 12-1") → rules, or an honest "not read".

text → tokens → chunks (days, spans, "closed" …) → statements → rules. Each step raises
NotUnderstood rather than guess, and the whole text is then left unread.
"""

from resources_db.hours.reader.read import read_hours
from resources_db.hours.reader.reading import Reading

__all__ = ["Reading", "read_hours"]

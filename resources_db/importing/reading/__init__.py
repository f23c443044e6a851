"""Files of any data set → records in the standard's words, as a stream, with every problem."""

from resources_db.importing.reading.detect import detect
from resources_db.importing.reading.feed import Feed
from resources_db.importing.reading.refused import ImportRefused
from resources_db.importing.reading.tally import Tally

__all__ = ["Feed", "ImportRefused", "Tally", "detect"]

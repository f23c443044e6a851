"""How much a file may ask of us: enough for any real directory, too little for an attack."""

from __future__ import annotations

CELL_CHARACTERS = 1_000_000  # outlines of service areas are the longest honest cells
LINE_CHARACTERS = 8_000_000
COLUMNS = 1_000
UNPACKED_BYTES = 4_000_000_000
UNPACKED_RATIO = 300  # text packs 5 to 20 times; a bomb a thousand times
RATIO_FREE_BYTES = 10_000_000  # below this a high ratio does no harm
ZIP_MEMBERS = 1_000
SPREADSHEET_BYTES = 100_000_000  # read whole by the library, so bounded
JSON_DEPTH = 40  # a service nests about eight deep
JSON_VALUES = 500_000  # in one service, organization or location
"""What one object of a JSON file may hold, because it is the unit that is kept in memory."""

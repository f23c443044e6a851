"""Replies as TwiML, the XML that Twilio reads."""

import re
from collections.abc import Sequence
from xml.etree import ElementTree

# Everything that XML 1.0 cannot hold, escaped or not.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def twiml(replies: Sequence[str]) -> bytes:
    """A message for each reply; an empty response says nothing at all."""
    response = ElementTree.Element("Response")
    for reply in replies:
        ElementTree.SubElement(response, "Message").text = _NOT_XML.sub("", reply)
    document: bytes = ElementTree.tostring(response, encoding="utf-8", xml_declaration=True)
    return document

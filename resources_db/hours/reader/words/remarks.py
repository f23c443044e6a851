"""Phrases beside hours that change none of them."""

from __future__ import annotations

_VISIT = r"(?:appointments?|appts?\.?)"
_IS = "(?:is |are )?"
APPOINTMENT = (
    f"by (?:phone )?{_VISIT}(?: only)?",
    f"{_VISIT} (?:only|{_IS}(?:required|necessary|needed))",
    f"(?:please )?call (?:for|to make|to schedule) (?:an? )?{_VISIT}|call to schedule",
    "(?:solo |previa )?(?:con )?cita(?: previa)?",
)

_CALL = "(?:please )?(?:call|phone|telephone|contact)"
_ABOUT_HOURS = r"(?:hours|times|schedules?|availability)(?: of operation| (?:and|&) days)?"
CALL = (
    rf"{_CALL} (?:\w+ ){{0,3}}?(?:for|about|regarding) (?:\w+ ){{0,3}}?{_ABOUT_HOURS}",
    "llam(?:e|ar)(?: para (?:el |los )?horarios?)?",
)

_MORE = "(?:more |further |any |additional )?"
_AHEAD = (
    "(?:ahead|first|in advance|before (?:coming|visiting|you come)|to confirm(?: hours)?"
    f"|for {_MORE}(?:info(?:rmation)?|details|questions|help|eligibility)"
    "|to (?:register|enroll|apply|verify)(?: hours)?)"
)
_BRING = "(?:a |your |photo |valid |own |picture |proof of )*"
_PAPERS = r"(?:id|i\.d\.|identification|bags?|address|income|residency)"
_CHANGES = "(?:(?:dates and |days and )?(?:hours|times|schedules?))"
REMARKS = (
    f"(?:no|without) (?:an )?{_VISIT}(?: {_IS}(?:needed|necessary|required))?",
    f"(?:or|and|&|also|other times|weekends|evenings),? ?by {_VISIT}",
    f"{_VISIT} {_IS}(?:preferred|recommended|encouraged|suggested|available|accepted)",
    f"{_CALL} {_AHEAD}",
    "(?:please )?leave (?:a )?(?:message|voicemail)",
    f"(?:please )?bring {_BRING}{_PAPERS}",
    f"(?:photo |valid )?(?:id|i\\.d\\.) {_IS}(?:required|needed)",
    f"{_CHANGES} {_IS}subject to change(?: without notice)?|subject to change",
    f"{_CHANGES} may (?:vary|change)(?: without notice)?",
    f"walk ?-? ?ins? ?{_IS}(?:welcome|ok|okay|accepted|only)?",
    "first ?-? ?come,? ?-?(?:and )?first ?-? ?serve[d]?(?: basis)?",
    "(?:or )?(?:while|as long as) (?:supplies|supply|food) lasts?",
    "or (?:un)?till? (?:the |all )?(?:food|supplies|everything) (?:(?:is|are) )?(?:runs? out|gone)",
    "year ?-? ?round|all year(?: long| round)?",
    "weather permitting|rain or shine",
    "e[sd]?t|eastern(?: (?:standard|daylight))?(?: time)?|local time",
    "in person|by phone|drive ?-? ?th?r(?:u|ough)",
    "by referral(?: only)?",
    "(?:open )?to (?:the )?public",
)

"""The names by which outputs are asked for; a test holds them to the products themselves, which load every writer."""

NAMES = (
    "talk",
    "slides",
    "notes",
    "show",
    "leaflet",
    "print",
    "office",
    "dummy",
    "large",
    "invitation",
    "phone",
    "phone-png",
    "bilingual",
    "calendar",
    "evidence",
)

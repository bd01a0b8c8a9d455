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
    "phone",
    "phone-png",
    "calendar",
    "evidence",
)

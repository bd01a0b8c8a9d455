"""Signs of units that every language writes alike, in small letters."""

UNIT_SIGNS = frozenset({
    "kg", "mg", "mcg", "ng", "pg", "kj", "kcal", "cal", "ml", "dl", "cl", "nl", "mol", "mmol", "nmol", "pmol", "meq",
    "mm", "cm", "dm", "km", "nm", "pm", "pt", "px", "dpi", "ppi", "lx", "lm", "cd", "hz", "khz", "db", "bpm",
    "rpm", "ms", "min", "sec", "hr", "hrs", "iu", "ppm", "ppb", "kda", "bp", "kb", "mb", "gb", "pa", "kpa", "hpa",
    "mbar", "mmhg", "mv", "kv", "mw", "kw", "dpt",
})  # fmt: skip
"""What stands after a number without being a word: `14 pt`, `60 bpm`."""

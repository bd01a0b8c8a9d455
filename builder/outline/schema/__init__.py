"""The format as pydantic models read it: kinds of values, words for errors, the JSON Schema for editors."""

"""What an author can write, explained: blocks, keys, limits, examples.

Names and limits come from the format itself (its JSON Schema), so that they cannot differ; words and examples are kept
in the files beside this one.
"""

"""Stretches of time and how often something is done, drawn as one would by hand: a clock, a week, a year.

Only an amount and a unit that are certain are drawn: a wrong picture is worse than none.
"""

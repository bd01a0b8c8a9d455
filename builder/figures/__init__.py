"""Charts, dots of a hundred, and numbers with their share: measured once, taken by every output.

An output says how its figures look (`look`); this room finds scale, ticks, labels, order, words and colours, and
gives items in points that nobody measures again. What cannot fit is told here, in the same words for every output.
"""

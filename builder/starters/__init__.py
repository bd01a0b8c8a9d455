"""`talkleaf new`: an outline to begin with, made from a starter in `themes/starters/`.

A starter states no fact: where one belongs stands a gap, a question in 【】 or [ ]. It builds as it is.
"""

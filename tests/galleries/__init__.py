"""Five documents of strangers, in plain words, on subjects that are not ours: what the product's looks are judged on.

They are written as an organiser or a nurse would write them, not for our limits: long names, opening hours, addresses,
extensions, long units. `python -m tests.galleries [NAME …] --out FOLDER` draws them even where something does not fit.
"""

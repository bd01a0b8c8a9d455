"""What differs from language to language: the table of languages, our own words, dates, numbers and lists.

`languages` is the table; `own` reads our own words from `zh.yaml`, `en.yaml` …; `dates` and `numbers` write values.
Nothing outside this room compares language codes: it asks the table for the trait that it is about.
"""

"""What a reviewing doctor is shown: each claim in every language, and what carries it. Pages and workbook take it."""

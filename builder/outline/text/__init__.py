"""Texts: in both languages as written, and in one as runs; markup, variables, addresses, telephone numbers."""

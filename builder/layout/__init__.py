"""From an Edition and a Theme to a Document: every place decided, nothing written."""

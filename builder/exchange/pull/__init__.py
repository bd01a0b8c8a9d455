"""Hand edits in a PowerPoint file, brought back into the outline it was made from."""

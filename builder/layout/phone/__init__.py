"""The phone edition: what it says, and its pages as they are drawn for pictures (长图)."""

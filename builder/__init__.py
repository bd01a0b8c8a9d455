"""Talkleaf: one YAML outline becomes a PowerPoint talk and a folding leaflet, in Chinese and English."""

__version__ = "0.1.0"

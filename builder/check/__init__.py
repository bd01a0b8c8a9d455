"""Checks beyond what a build needs: on texts, on numbers, on time, on colours. One rule a file."""

"""The command line's parts: what was asked, how help and findings are printed, and in which language."""

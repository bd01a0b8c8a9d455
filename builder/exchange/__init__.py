"""What goes out to other people's programs and comes back: hand edits, translations, reviews."""

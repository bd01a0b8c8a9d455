"""How long each text may become: tried with average sentences at its own places, in every output that shows it."""

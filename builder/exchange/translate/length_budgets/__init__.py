"""How long each text may become: tried with words of average length at its own place in the talk and the leaflet."""

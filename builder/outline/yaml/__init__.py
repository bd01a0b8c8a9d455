"""An author's file as nodes that know their places; what YAML would read otherwise than it was meant is told."""

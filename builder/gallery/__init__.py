"""Pages of pictures to choose from, offline, each one HTML file: the icons, the motifs."""

"""The Outline, the Edition and their blocks, and the rules that cross their parts."""

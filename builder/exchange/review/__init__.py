"""A doctor's review: which words were read, and what she wrote beside them."""

"""A laid-out page: its Document and its items at absolute places, with nothing left to decide."""

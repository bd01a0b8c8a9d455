"""A series on many machines: meetings go to the workers of a Dask cluster, their files come back or go to one place."""

"""Many meetings of one outline: a sheet has a row for each, and each row becomes talk and leaflet."""

"""The preview: every slide and panel in a browser, following the outline as it is saved."""

"""One engine that measures and breaks text, Chinese and English, for every output."""

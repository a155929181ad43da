"""From paths to a collection: decoding, formats, manifest, articles."""

"""From a collection to its analysis, step by step: of one event or many, in other processes, with a cache."""

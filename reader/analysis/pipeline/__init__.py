"""From a collection to its analysis, step by step: one event or many, in other processes, cached."""

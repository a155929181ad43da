"""Finds the numbers, dates, times and measures of articles, and reads each to a value that can be compared.

In go articles taken apart (`Document`), out come `Figure`s: `find_figures.find_figures`. A module for each kind reads
what begins at one token of a sentence (`Context`) to a `Found`, or to None where nothing of the kind begins there.
`reference_date` finds the day an article is from, from which "last week" counts; `topic` what a figure counts;
`figure_sources` who claims it; `formatting` writes a value as a person would. The words are those of
`languages/*/words.yaml`, under `figures`.
"""

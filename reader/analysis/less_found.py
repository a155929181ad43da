"""In which articles less is found than in others, and why, in words for whoever reads them."""

from collections import Counter
from collections.abc import Mapping

from reader.analysis.figure import MOST_COMPARED
from reader.analysis.language.long_sentences import long_sentences_notice
from reader.analysis.language.unlisted import unlisted_notice
from reader.analysis.model import Analysis


def less_found(analysis: Analysis, names: Mapping[str, str]) -> list[str]:
    """A line for each reason, with the articles; `names` are those of all articles, in their order, by id."""
    return [
        *unlisted_notice(analysis.articles, analysis.unlisted, [*names.values()]),
        *long_sentences_notice(analysis.sentences, names),
        *_many_figures_notice(analysis, names),
    ]


def _many_figures_notice(analysis: Analysis, names: Mapping[str, str]) -> list[str]:
    counts = Counter(figure.passage.article for figure in analysis.figures)
    cut = [name for article, name in names.items() if counts[article] > MOST_COMPARED]
    said = f"of more than {MOST_COMPARED} figures in an article, only the first {MOST_COMPARED} are compared"
    return [f"{said}: {', '.join(cut)}"] if cut else []

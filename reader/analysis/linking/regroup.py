"""Facts as the reader sees them: pairs of passages that the reader joins in one fact, or parts."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import count

from reader.analysis.linking.facts import LABEL_LENGTH, Cluster, fact_of
from reader.analysis.model import Analysis, Fact
from reader.analysis.passage import Passage
from reader.text.phrasing import truncate

Pair = tuple[Passage, Passage]
Scores = Mapping[frozenset[Passage], float]


def regrouped(analysis: Analysis, joined: Iterable[Pair], parted: Iterable[Pair]) -> tuple[Fact, ...]:
    """The facts of an analysis, where `joined` pairs are of one fact and `parted` pairs are not.

    A pair in both is parted. A parted passage takes those passages with it that it has the higher scores with. A part
    has the id of the fact that most of it was in; a passage that is left alone is in no fact.
    """
    scores = {frozenset((link.a, link.b)): link.score for link in analysis.links}
    clusters = {passage: fact.passages for fact in analysis.facts for passage in fact.passages}
    for a, b in joined:
        whole = dict.fromkeys((*clusters.get(a, (a,)), *clusters.get(b, (b,))))
        clusters.update(dict.fromkeys(whole, tuple(whole)))
    for a, b in parted:
        if b in clusters.get(a, ()):
            for part in _parts(a, b, clusters[a], scores):
                clusters.update(dict.fromkeys(part, part))
    found = [cluster for cluster in dict.fromkeys(clusters.values()) if len(cluster) > 1]
    return _as_facts(analysis, found, scores)


def _parts(a: Passage, b: Passage, cluster: Cluster, scores: Scores) -> tuple[Cluster, ...]:
    """A cluster in two, `a` in one and `b` in the other."""
    ours: Cluster = (a,)
    theirs: Cluster = (b,)
    left = [passage for passage in cluster if passage not in (a, b)]
    while left:
        pulls = {p: _cohesion((p,), ours, scores) - _cohesion((p,), theirs, scores) for p in left}
        surest = max(left, key=lambda passage: abs(pulls[passage]))
        left.remove(surest)
        if pulls[surest] >= 0:
            ours = (*ours, surest)
        else:
            theirs = (*theirs, surest)
    return ours, theirs


def _as_facts(analysis: Analysis, clusters: Iterable[Cluster], scores: Scores) -> tuple[Fact, ...]:
    """Clusters as facts, in the order of their first passage."""
    index = {Passage(key, *span): n for key, spans in analysis.sentences.items() for n, span in enumerate(spans)}
    order = {article.id: n for n, article in enumerate(analysis.articles)}
    before = fact_of(analysis.facts)
    taken: set[str] = set()
    facts = []
    for cluster in sorted(clusters, key=len, reverse=True):
        passages = tuple(sorted(cluster, key=lambda passage: (order[passage.article], passage.start)))
        ids = Counter(before[passage].id for passage in passages if passage in before)
        own = next((key for key, _ in ids.most_common() if key not in taken), None)
        own = own or next(key for n in count(len(before) + 1) if (key := f"k{n}") not in taken)
        taken.add(own)
        facts.append(Fact(own, _label_in(analysis, passages, scores), passages))
    return tuple(sorted(facts, key=lambda fact: (min(index[passage] for passage in fact.passages), fact.passages)))


def _label_in(analysis: Analysis, cluster: Cluster, scores: Scores) -> str:
    """What a fact is called: as before, if that passage is in it, else by the passage most like the rest."""
    labels = {label for p, fact in fact_of(analysis.facts).items() if p in cluster and (label := fact.label)}
    texts = {passage: analysis.text_of(passage) for passage in cluster}
    called = {p: truncate(text, LABEL_LENGTH).rstrip(".") for p, text in texts.items()}
    unchanged = [called[p] for p in cluster if called[p] in labels]
    best = max(cluster, key=lambda p: _cohesion((p,), tuple(o for o in cluster if o != p), scores))
    return unchanged[0] if unchanged else called[best]


def _cohesion(a: Cluster, b: Cluster, scores: Scores) -> float:
    """The mean score between two groups of passages, those of one article aside."""
    between = [scores.get(frozenset((p, q)), 0.0) for p in a for q in b if p.article != q.article]
    return sum(between) / len(between) if between else 0.0

"""What finds like sentences in many articles otherwise; it runs in a virtual environment of its own, without Parallax.

    python benchmarks/yardsticks.py tfidf|cdist FILE

FILE holds the sentences of each article, as JSON. Prints the seconds of processor time that the search took, without
those for loading the libraries, and how many pairs were found.
"""

import json
import sys
import time
from pathlib import Path

_LEAST_COSINE, _MOST_OF_EACH = 0.25, 6
_LEAST_LIKENESS = 60


def tfidf(articles: list[list[str]]) -> int:
    """Cosines of tf-idf by scikit-learn, the most like of each sentence by sparse_dot_topn."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sparse_dot_topn import sp_matmul_topn

    vectors = TfidfVectorizer().fit_transform(sentence for article in articles for sentence in article)
    found = sp_matmul_topn(vectors, vectors.T.tocsr(), top_n=_MOST_OF_EACH, threshold=_LEAST_COSINE)
    return int(found.nnz)


def cdist(articles: list[list[str]]) -> int:
    """The likeness of each two sentences of different articles, by rapidfuzz."""
    from rapidfuzz import fuzz, process

    found = 0
    for number, article in enumerate(articles):
        others = [sentence for other in articles[number + 1 :] for sentence in other]
        if others:
            scores = process.cdist(article, others, scorer=fuzz.token_set_ratio, score_cutoff=_LEAST_LIKENESS)
            found += int((scores > 0).sum())
    return found


if __name__ == "__main__":
    way = {"tfidf": tfidf, "cdist": cdist}[sys.argv[1]]
    sentences = json.loads(Path(sys.argv[2]).read_text("utf-8"))
    way([["one two three", "two three four"], ["one two three"]])  # loads the libraries
    start = time.process_time()
    pairs = way(sentences)
    print(json.dumps({"seconds": time.process_time() - start, "pairs": pairs}))

"""How well and how fast the article is taken from web pages: python -m tools.pages --count 181

The pages are made up, in the shapes that newspapers use, so what belongs to the article is known; they are
no measure of how pages in the wild fare: for that, --benchmark FOLDER reads the pages of a checkout of
https://github.com/scrapinghub/article-extraction-benchmark. Each is read as a file is, and by trafilatura alone.
Prints for both the F1 of runs of four words, as that benchmark counts it, and the pages a second.
"""

import argparse
import gzip
import json
import random
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import trafilatura

from reader.articles.load import load_collection

_RUN = 4
"""Words."""
_SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstv" for vowel in "aeiou"]
_CONTAINERS = ("article", "main", "div class='article-body'", "div id='content'", "section itemprop='articleBody'")
_SCRIPT = "<script>window.dataLayer=window.dataLayer||[];" + "function f(a){return a.b(c)};" * 400 + "</script>"


@dataclass(frozen=True)
class Page:
    """A page, and the paragraphs of its article."""

    markup: str
    story: tuple[str, ...]


def page_of(number: int) -> Page:
    """A page with menu, story, and all that stands around and between; the same for the same number."""
    chance = random.Random(number)  # noqa: S311
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(3000)]
    story = tuple(_paragraph(chance, words) for _ in range(chance.randint(5, 40)))
    container = chance.choice(_CONTAINERS)
    links = "".join(f"<li><a href='/{n}'>{_title(chance, words)}</a></li>" for n in range(chance.randint(10, 80)))
    related = f"<div class='related'><h3>Read more</h3><ul>{links[: len(links) // 3]}</ul></div>"
    between = (
        "",
        "",
        "",
        f"<figure><img src='a.jpg'><figcaption>{_title(chance, words)}</figcaption></figure>",
        related,
    )
    body = "".join(f"<p>{paragraph}</p>{chance.choice(between)}" for paragraph in story)
    comments = "".join(f"<li><b>user{n}</b><p>{_title(chance, words)}</p></li>" for n in range(chance.randint(0, 20)))
    head = f"<meta charset='utf-8'><title>{_title(chance, words)}</title>{_SCRIPT}"
    article = f"<{container}><h1>{_title(chance, words)}</h1>{body}</{container.split()[0]}>"
    around = f"<section id='comments'><ol>{comments}</ol></section><aside>{related}</aside>{_SCRIPT}"
    end = "<footer><p>Copyright. All rights reserved.</p></footer>"
    page = f"<header><nav><ul>{links}</ul></nav></header>{article}{around}{end}"
    return Page(f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{page}</body></html>", story)


def likeness(found: str, wanted: str) -> tuple[float, float]:
    """The precision and the recall of the runs of words that were found."""
    got, expected = _runs(found), _runs(wanted)
    same = sum((got & expected).values())
    return same / (sum(got.values()) or 1), same / (sum(expected.values()) or 1)


def f1(found: Sequence[tuple[float, float]]) -> float:
    """From the mean precision and the mean recall of all pages."""
    precision = sum(each for each, _ in found) / len(found)
    recall = sum(each for _, each in found) / len(found)
    return 2 * precision * recall / (precision + recall)


def main() -> int:
    """Returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=181, help="how many pages are made up")
    parser.add_argument(
        "--benchmark", type=Path, metavar="FOLDER", help="reads the saved pages of that benchmark instead"
    )
    options = parser.parse_args()
    pages = list(_saved(options.benchmark)) if options.benchmark else [page_of(n) for n in range(options.count)]
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"{number}.html") for number in range(len(pages))]
        for file, page in zip(files, pages, strict=True):
            file.write_text(page.markup, encoding="utf-8")
        load_collection(files[:1])  # what is loaded once
        began = time.process_time()
        texts = ["\n".join(article.text for article in load_collection([file]).articles) for file in files]
        seconds = time.process_time() - began
    alone = [trafilatura.extract(page.markup, include_comments=False) or "" for page in pages]
    size = sum(len(page.markup) for page in pages) // len(pages) // 1000
    print(f"{len(pages)} pages of {size} KB on average: {len(pages) / seconds:.1f} pages a second of the processor")
    print(f"F1 of runs of {_RUN} words: {_f1(texts, pages):.3f}; by trafilatura alone {_f1(alone, pages):.3f}")
    return 0


def _saved(folder: Path) -> Iterator[Page]:
    """The pages of the benchmark."""
    for name, truth in json.loads((folder / "ground-truth.json").read_text(encoding="utf-8")).items():
        markup = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()).decode("utf-8")
        yield Page(markup, (truth.get("articleBody", ""),))


def _f1(texts: Sequence[str], pages: Sequence[Page]) -> float:
    return f1([likeness(text, "\n".join(page.story)) for text, page in zip(texts, pages, strict=True)])


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(zip(*(words[start:] for start in range(_RUN)), strict=False))


def _paragraph(chance: random.Random, words: Sequence[str]) -> str:
    return " ".join(_sentence(chance, words) for _ in range(chance.randint(1, 4)))


def _sentence(chance: random.Random, words: Sequence[str]) -> str:
    return " ".join(chance.choices(words, k=chance.randint(8, 25))).capitalize() + "."


def _title(chance: random.Random, words: Sequence[str]) -> str:
    return " ".join(chance.choices(words, k=chance.randint(4, 10))).capitalize()


if __name__ == "__main__":
    sys.exit(main())

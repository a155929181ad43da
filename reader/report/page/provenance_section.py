"""Where everything is from: each article with its metadata, its file and the hashes, and what to know of them."""

from collections.abc import Iterator

from reader.articles.article import Article
from reader.comparison.comparison import Comparison
from reader.report import phrases
from reader.report.page.markup import escaped, link
from reader.report.sources import hidden_in, notices_on_all

_HEADS = ("", "source", "title", "date", "file", "SHA-256 of the text, and of the file")


def provenance_section(comparison: Comparison) -> Iterator[str]:
    """The table of sources, and the notices on them."""
    articles = comparison.collection.articles
    yield '<div class="scroll" role="group" tabindex="0" aria-label="Sources"><table><thead><tr>'
    yield "".join(f'<th scope="col">{head}</th>' if head else "<td></td>" for head in _HEADS)
    yield "</tr></thead><tbody>"
    yield from (_row(number, article) for number, article in enumerate(articles, 1))
    yield "</tbody></table></div>"
    hidden = [f"{phrases.source_name(comparison, a.id)}: {line}" for a in articles for line in hidden_in(a)]
    yield from (f"<p>{escaped(line)}</p>" for line in (*notices_on_all(comparison), *hidden))


def _row(number: int, article: Article) -> str:
    said = article.metadata
    title = link(said.url, said.title or said.url or "")
    by = f"<br>{escaped(said.author)}" if said.author else ""
    origins = ", ".join(f"{name}: {origin}" for name, origin in article.origins.items())
    origin_note = f"<br><small>{escaped(origins)}</small>" if origins else ""
    cells = (
        str(number),
        escaped(article.label),
        title + by + origin_note,
        escaped(said.date or ""),
        escaped(article.id),
    )
    file = f"<br><code>{escaped(article.file_sha256)}</code>" if article.file_sha256 else ""
    row = "".join(f"<td>{cell}</td>" for cell in cells)
    return f"<tr>{row}<td><code>{article.sha256}</code>{file}</td></tr>"

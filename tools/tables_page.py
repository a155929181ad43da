"""The page of tables, from the layouts that exports are made by."""

from collections.abc import Iterator

from reader.report.tables.table import Layout, layouts

_HEAD = """\
# Tables

For people who count and compare with a spreadsheet, pandas, R or SQL: the tables of `parallax export`, column by
column. This page is made from `reader/report/tables/tables.yaml` by `make reference`; do not edit it.

```sh
parallax export coverage --to csv --table all -o tables
parallax export coverage --to csv --table figures > figures.csv
parallax export coverage --to xlsx -o coverage.xlsx
parallax export coverage --to sqlite -o coverage.db
```

- `--to csv --table all` writes each table as a file into a folder; `--table NAME` writes one. Without `--table`,
  notes and discrepancies come as [one table](notes.md#csv).
- `--to xlsx` is a workbook with a sheet for each table, for Excel and LibreOffice.
- `--to sqlite` is a database with the same tables, and one named `about` with the format, the program and the
  title.
- `--to parquet -o FOLDER` writes each table as a file of Parquet, for pandas, R (arrow), DuckDB and Polars. It needs
  the extra `parquet` ([install](install.md)).

The names of tables and columns do not change (`parallax-tables/1`); new ones come last. A name means the same in
every table. A cell without a value is empty. Yes and no are `true` and `false` in CSV, 1 and 0 in SQLite. CSV is
UTF-8 with a byte order mark. No cell is a formula: if a text looks like one, CSV has an apostrophe before it, and
a workbook marks the cell as text. A workbook cuts texts of more than 32,767 characters. The same articles and
notes always give the same file.

## Read them

With pandas:

```python
import pandas

sides = pandas.read_csv("tables/sides.csv")
tolls = sides[(sides.kind == "number") & (sides["class"] == "difference")]
print(tolls.pivot_table(index="topic", columns="source", values="value", aggfunc="max"))
```

With R (`readr` reads them as well):

```r
sides <- read.csv("tables/sides.csv", fileEncoding = "UTF-8-BOM")
aggregate(value ~ topic + source, data = sides, FUN = max)
```

With SQL, to find who gives the highest number for each topic:

```sql
SELECT topic, source, max(value) FROM sides WHERE kind = 'number' GROUP BY topic ORDER BY topic;
```

"""


def page() -> str:
    """The whole page, as Markdown."""
    return _HEAD + "\n".join(line for layout in layouts().values() for line in _section(layout))


def _section(layout: Layout) -> Iterator[str]:
    yield from (f"## {layout.name}", "", layout.about, "", "| column | type | what it holds |", "|---|---|---|")
    yield from (f"| `{column.name}` | {column.type} | {column.about} |" for column in layout.columns)
    yield ""

# Sets up everything it needs in .venv: Python 3.11 or later with its venv module is all it asks for.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
GOLD ?= ../shared/gold
# A lock names all that is installed, so pip has nothing to resolve: before 23.3 it would take the newest release of what
# is asked for with an extra (coverage[toml]), which no lock names from the day of its next release.
LOCKED = $(PIP) --no-deps --require-hashes --requirement
COMPLETE = $(BIN)/python -m pip --disable-pip-version-check check
# Random examples are the same each time, so that a failure comes from a change; make check draws new ones.
QUICK = -m "not slow" --hypothesis-seed=0
COMPILE = $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header

.PHONY: install run web suggest parquet test check lint types layers format bench score pairs fit crash monkey attack browser fuzz pages lock pictures reference keys man docs dist clean

install: $(VENV)/run.stamp  ## the program in .venv

run: install  ## opens the sample collection (PATHS="a.txt b.txt" opens others)
	@$(BIN)/parallax $(PATHS)

web: $(VENV)/web.stamp  ## the program, and what parallax serve needs

suggest: $(VENV)/suggest.stamp  ## the program, and what parallax suggest needs

parquet: $(VENV)/parquet.stamp  ## the program, and what export --to parquet needs

test: $(VENV)/dev.stamp  ## the tests that are quick
	$(BIN)/pytest --numprocesses auto $(QUICK) $(ARGS)

# Slow tests mostly start the program, in which nothing is measured; measuring takes as long again as the tests.
check: lint types layers $(VENV)/dev.stamp  ## lint, types, layers, all tests, the quick ones with coverage
	$(BIN)/pytest --numprocesses auto -m "not slow" --cov --cov-report=term-missing:skip-covered
	$(BIN)/pytest --numprocesses auto -m slow

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/dev.stamp
	$(BIN)/mypy

layers: $(VENV)/dev.stamp
	$(BIN)/lint-imports --no-logo

format: $(VENV)/dev.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/dev.stamp  ## measures speed, as ratios to yardsticks, and updates docs/speed.md
	$(BIN)/python benchmarks/bench.py --docs

crash: $(VENV)/dev.stamp  ## kills a saving program and the reader a thousand times each, and has the disk fail at each call
	$(BIN)/python -m tools.crash --rounds 1000
	$(BIN)/python -m tools.kill_reader --kills 1000

monkey: $(VENV)/dev.stamp  ## sixty times ten thousand keys and clicks without a pause: an hour or more (ARGS="--runs 4" is quicker)
	nice -n 19 $(BIN)/python -m tools.monkey $(ARGS)

attack: $(VENV)/dev.stamp  ## all attacks that are not among the tests, or are longer than there; updates the table in docs/reliability.md
	nice -n 19 $(BIN)/python -m tools.attack $(ARGS)

browser: $(VENV)/dev.stamp  ## in a headless Chromium: the HTML page, on the screen and on paper, and the reader that is served
	$(BIN)/python -m tools.browser $(PATHS)
	$(BIN)/python -m tools.served

pages: $(VENV)/dev.stamp  ## how well and how fast articles are taken from web pages
	$(BIN)/python -m tools.pages

fuzz: $(VENV)/dev.stamp  ## reads a hundred thousand broken files of all formats
	$(BIN)/python -m tools.fuzz --count 100000

score: $(VENV)/run.stamp  ## accuracy on annotated collections (GOLD=folder with one a folder), with what ships
	$(BIN)/python tools/check_floors.py $(GOLD)/../score/score.py $(GOLD)/*/ -- $(BIN)/parallax analyze --json {}

pairs: $(VENV)/run.stamp  ## what is found in pairs of sentences written by hand: a report, no gate (ARGS=--pairs lists what is missed)
	@$(BIN)/python -m tools.pairs_report $(ARGS)

fit: $(VENV)/run.stamp  ## what links and the ranking of discrepancies reach on collections they were not fitted to
	$(BIN)/python -m tools.fit_links $(GOLD)/*
	$(BIN)/python -m tools.fit_discrepancies $(GOLD)/*

pictures: $(VENV)/run.stamp  ## the pictures of the README
	$(BIN)/python tools/pictures.py docs/pictures

reference keys man: $(VENV)/dev.stamp  ## what is made from the code: pages of the reference, manual, completions
	$(BIN)/python -m tools.reference

docs: $(VENV)/docs.stamp  ## the documentation as a site in build/site
	$(BIN)/mkdocs build --strict --quiet

dist: $(VENV)/dev.stamp $(VENV)/release.stamp  ## wheel and sdist in dist/: built, checked, installed, tried; SBOM, licences
	rm -rf dist
	$(BIN)/hatchling build -d dist
	$(BIN)/twine check --strict dist/*
	$(BIN)/python -m tools.try_dist dist requirements/run.txt

lock: $(VENV)/python.stamp  ## the locked dependencies, from pyproject.toml
	$(PIP) uv
	$(COMPILE) pyproject.toml --group build --output-file requirements/run.txt
	$(COMPILE) pyproject.toml --group dev --all-extras --constraint requirements/run.txt --output-file requirements/dev.txt
	for extra in web suggest parquet; do $(COMPILE) pyproject.toml --extra $$extra --group build --constraint requirements/dev.txt \
		--output-file requirements/$$extra.txt || exit 1; done
	for group in docs release; do $(COMPILE) --group pyproject.toml:$$group --constraint requirements/dev.txt \
		--output-file requirements/$$group.txt || exit 1; done

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage

$(VENV)/python.stamp:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or later is needed" if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/run.stamp: $(VENV)/python.stamp requirements/run.txt pyproject.toml
	@echo "Setting up the program in $(VENV) …"
	@$(LOCKED) requirements/run.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@$(COMPLETE)
	@touch $@

$(VENV)/web.stamp $(VENV)/suggest.stamp $(VENV)/parquet.stamp $(VENV)/docs.stamp $(VENV)/release.stamp: $(VENV)/%.stamp: requirements/%.txt $(VENV)/run.stamp
	@echo "Adding what $< names …"
	@$(LOCKED) $<
	@$(COMPLETE)
	@touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp requirements/dev.txt
	@echo "Adding what requirements/dev.txt names …"
	@$(LOCKED) requirements/dev.txt
	@$(COMPLETE)
	@touch $@

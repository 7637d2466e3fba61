# Every target does its own set-up; what is up to date is not done again.

PYTHON ?= python3
FORMAT ?= text
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
WEB := $(BIN)/python builder/build_web.py

ASSETS := builder/unitfolio/assets/unitfolio.js
WEB_SOURCES := $(shell find builder/web -type f -not -path '*/node_modules/*' -not -path '*/.test/*' -not -path '*/tests/*')
SITE_SETUP := .venv/run.stamp .venv/package.stamp $(ASSETS)
SETUP := $(SITE_SETUP) .venv/dev.stamp

.DEFAULT_GOAL := help
.PHONY: help venv site content serve test check check-web check-python test-web test-python system \
	bench bench-portfolio lock schema golden clean

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: $(SITE_SETUP) ## Build the site of this repository's content into site/
	$(BIN)/unitfolio build

content: $(SITE_SETUP) ## Check the content alone; FORMAT=github marks the lines on GitHub
	$(BIN)/unitfolio check --format $(FORMAT)

serve: $(SITE_SETUP) ## Preview the site; a saved file is on screen at once
	$(BIN)/unitfolio serve

# One after the other also under `make -j`, so that pytest's summary is the last line.
test: $(SETUP) ## Run every check and every test
	@$(MAKE) --no-print-directory system
	@$(MAKE) --no-print-directory check
	@$(MAKE) --no-print-directory test-web
	@$(MAKE) --no-print-directory test-python

check: check-python check-web ## Run the checks alone: lint, format and types, of Python and of TypeScript

check-python: $(SETUP)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

check-web: $(SETUP)
	$(WEB) check

test-web: $(SETUP) ## Test the browser code alone
	$(WEB) test

test-python: $(SETUP)
	$(BIN)/pytest --numprocesses 2 --dist loadfile

system:
	@.ci/system.sh chromium java office pdf

bench: $(SETUP) ## Make papers and exports, and build catalogues of 100 and 1,000 units: print what it costs
	$(BIN)/python -m benchmarks.papers
	$(BIN)/python -m benchmarks.build

bench-portfolio: $(SETUP) ## Measure My portfolio with 1,000 pieces in a slowed-down Chromium
	$(BIN)/python -m benchmarks.portfolio

golden: $(SETUP) ## Write the expected pages anew; read the difference before you commit it
	$(BIN)/pytest tests/golden --update-golden

schema: $(SITE_SETUP) ## Write the JSON Schemas that editors use
	$(BIN)/unitfolio schema

lock: $(SETUP) ## Refresh every lockfile to the newest versions allowed
	.ci/lock.sh

venv: $(SETUP) ## Set up .venv, and the browser code, for work on Unitfolio

clean: ## Remove all that was made here
	rm -rf .venv site dist builder/unitfolio/assets builder/web/node_modules builder/web/.test
	rm -rf .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find builder tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/python.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Unitfolio needs Python 3.11 or newer. Name one, such as: make PYTHON=python3.12 site"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || .ci/system.sh venv
	$(PYTHON) -m venv .venv
	@touch $@

.venv/run.stamp: .venv/python.stamp requirements/run.txt requirements/build.txt requirements/node.txt
	$(PIP) install --require-hashes -r requirements/run.txt -r requirements/build.txt
	@if $(WEB) needs-node; then $(PIP) install --require-hashes -r requirements/node.txt; fi
	@touch $@

.venv/dev.stamp: .venv/run.stamp requirements/dev.txt
	$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

# This compiles the browser code too; later it is compiled anew when a source of it changes.
.venv/package.stamp: .venv/run.stamp pyproject.toml builder/unitfolio/__init__.py
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(ASSETS): $(WEB_SOURCES) | .venv/package.stamp
	$(WEB) build

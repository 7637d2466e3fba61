# Every target does its own set-up; what is up to date is not done again.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
NPM := $(BIN)/python builder/build_web.py

WEB_SOURCES := $(shell find builder/web -type f -not -path '*/node_modules/*' -not -path '*/.test/*' -not -path '*/tests/*' 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: help venv site serve test check bench lock schema golden clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

venv: .venv/dev.stamp .venv/package.stamp builder/unitfolio/assets/unitfolio.js ## Set up .venv for work on Unitfolio

.venv/python.stamp:
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Unitfolio needs Python 3.11 or newer, and $(PYTHON) is " + sys.version.split()[0] + ": say which to use with  make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv .venv
	@touch $@

.venv/run.stamp: .venv/python.stamp requirements/run.txt requirements/build.txt requirements/node.txt
	$(PIP) install --quiet --require-hashes -r requirements/run.txt -r requirements/build.txt
	@if $(NPM) needs-node; then $(PIP) install --quiet --require-hashes -r requirements/node.txt; fi
	@touch $@

.venv/dev.stamp: .venv/run.stamp requirements/dev.txt
	$(PIP) install --quiet --require-hashes -r requirements/dev.txt
	@touch $@

.venv/package.stamp: .venv/run.stamp pyproject.toml builder/unitfolio/__init__.py
	$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@touch $@

builder/unitfolio/assets/unitfolio.js: .venv/run.stamp $(WEB_SOURCES)
	$(NPM) build

lock: .venv/dev.stamp ## Refresh every lockfile to the newest versions allowed
	.ci/lock.sh

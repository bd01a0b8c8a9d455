# Talkleaf. `make` builds every document in content/; `make test` runs every test. Nothing else need be installed
# but git, make and Python 3.11 or newer with venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: all check test tests lint coverage bench bench-peers refs fuzz mutations po pictures docs clean distclean

all: $(VENV)/.installed
	@$(BIN)/talkleaf build
	@$(BIN)/talkleaf check --brief || true

check: $(VENV)/.installed
	@$(BIN)/talkleaf check

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Talkleaf needs Python 3.11 or newer; call make PYTHON=python3.12, say"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python's venv module is missing; on Debian: apt install python3-venv"; exit 1; }

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	@echo "Installing Talkleaf into $(VENV) (once; this takes a minute)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . 2>$(VENV)/install.log || { cat $(VENV)/install.log; exit 1; }
	@$(BIN)/python -m compileall -q -j 0 builder  # as pip does with what it copies, and not with what it leaves in place
	@touch $@

$(VENV)/.installed-dev: pyproject.toml $(VENV)/.installed
	@echo "Installing what the tests need"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]' 2>$(VENV)/install.log || { cat $(VENV)/install.log; exit 1; }
	@touch $@

test: lint tests

tests: $(VENV)/.installed-dev
	@$(BIN)/python -m pytest -n auto

lint: $(VENV)/.installed-dev
	@$(BIN)/ruff check builder tests themes
	@$(BIN)/ruff format --check builder tests themes
	@$(BIN)/mypy

coverage: $(VENV)/.installed-dev
	@$(BIN)/python -m pytest -n auto --cov --cov-report=term-missing:skip-covered

bench: $(VENV)/.installed-dev
	@$(BIN)/python -m tests.bench $(WRITE)

bench-peers: $(VENV)/.installed-dev
	@$(BIN)/python -m tests.bench.cold_peers
	@$(BIN)/python -m tests.bench.meetings --memory

refs: $(VENV)/.installed-dev
	@TALKLEAF_REFS=1 $(BIN)/python -m pytest -n 2

fuzz: $(VENV)/.installed-dev
	@$(BIN)/python -m tests.fuzz --runs 10000

po: $(VENV)/.installed-dev
	@$(BIN)/python -m tests.catalogue

mutations: $(VENV)/.installed-dev
	@$(BIN)/python -m tests.mutations

pictures: all $(VENV)/.installed-dev
	@$(BIN)/python -m tests.pictures
	@$(BIN)/python -W ignore -m tests.block_pictures

docs: $(VENV)/.installed-dev
	@$(BIN)/python -m tests.guide

clean: $(VENV)/.installed
	@$(BIN)/talkleaf clean

distclean: clean
	@rm -rf $(VENV) .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis *.egg-info

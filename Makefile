# Everything that is done to Loanline by hand. `make` lists it.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

# What is compiled is kept, whatever the environment says: each process of ours would compile anew.
unexport PYTHONDONTWRITEBYTECODE

VENV := .venv
BIN := $(VENV)/bin
# The locks name everything, so there is nothing to resolve.
# Not compiled: what is imported is compiled then, and most of it never is.
INSTALL := $(BIN)/python -m pip --disable-pip-version-check --quiet install --no-compile --no-deps
DATA := $(or $(LOANLINE_DATA_DIR),.data)

help:  ## list what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

setup: $(VENV)/.learned $(VENV)/.reads  ## prepare .venv with everything that the product needs

demo: setup  ## run the product with two lenders and borrowers to be
	@$(BIN)/loanline demo

demo-reset:  ## forget the demo's data
	@if [ -e '$(DATA)' ] && [ ! -e '$(DATA)/demo.key' ]; then \
	  echo '$(DATA) is not a demo; nothing was removed' >&2; exit 1; fi
	@rm -rf -- '$(DATA)'

test: $(VENV)/.tested $(VENV)/.learned $(VENV)/.reads lint  ## check everything
	@$(BIN)/pytest -n 2 -rs

bench: $(VENV)/.benched $(VENV)/.learned  ## measure speed and memory beside others, and let 10,000 turns be talked
	@$(BIN)/python -m tests.bench
	@$(BIN)/python -m tests.talkers 10000

lint: $(VENV)/.tested  ## check style, types and who imports what
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

migration: $(VENV)/.tested  ## write the next step of the schema's history; NAME says what it brings
	@$(BIN)/python -m storage.migrations $(NAME)

lock:  ## choose the newest versions that fit together, with their hashes
	@deploy/lock

# ------------------------------------------------------------------------------------------

# The stamps are newer than what was installed, so that a second run takes no time.
$(VENV)/bin/python:
	@for python in python3.13 python3.12 python3.11 python3 python; do \
	  if "$$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	    exec "$$python" -m venv $(VENV); fi; done; \
	echo 'Loanline needs Python 3.11 or newer with venv (on Debian: apt install python3-venv)' >&2; \
	exit 1

$(VENV)/.installed: requirements.lock pyproject.toml | $(VENV)/bin/python
	@$(INSTALL) --require-hashes -r requirements.lock
	@$(INSTALL) --no-build-isolation -e .
	@touch $@

# How borrowers are understood is learned from examples; the weights are kept beside the packages.
$(VENV)/.learned: $(VENV)/.installed $(wildcard locales/*/phrases.yaml bot/learning/*.py)
	@$(BIN)/python -m bot.learning
	@touch $@

# Reading documents is an extra: heavy, and the product works without it.
$(VENV)/.reads: deploy/ocr.lock $(VENV)/.installed
	@$(INSTALL) --require-hashes -r deploy/ocr.lock
	@touch $@

$(VENV)/.tested: tests/requirements.lock $(VENV)/.installed
	@$(INSTALL) --require-hashes -r tests/requirements.lock
	@touch $@

$(VENV)/.benched: tests/bench/requirements.lock $(VENV)/.tested
	@$(INSTALL) --require-hashes -r tests/bench/requirements.lock
	@touch $@

.PHONY: help setup demo demo-reset test bench lint migration lock

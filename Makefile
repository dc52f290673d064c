# One command sets up and runs, one sets up and tests. Needs Python 3.11 or newer with venv.
PYTHON ?= python3
VENV ?= .venv
ARGS ?=

.PHONY: run test lint clean

run: $(VENV)/compiled
	$(VENV)/bin/python main.py $(ARGS)

test: $(VENV)/ready-dev
	QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software $(VENV)/bin/python -m pytest -n auto --dist worksteal $(ARGS)

lint: $(VENV)/ready-dev
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy

$(VENV)/ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

# Python may be kept from writing what it compiles (as the service keeps it); without it a start takes longer.
$(VENV)/compiled: $(VENV)/ready $(shell find kiosk -name '*.py')
	$(VENV)/bin/python -m compileall -q kiosk
	touch $@

$(VENV)/ready-dev: $(VENV)/ready
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	touch $@

clean:
	rm -rf $(VENV) build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis

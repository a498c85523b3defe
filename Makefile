# Everything a fresh machine with python3 (3.11+), venv, make and git needs: `make run`, `make test`.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: run test check lock fmt soak clean
.DELETE_ON_ERROR:
# Each process that is started would compile the whole project again.
unexport PYTHONDONTWRITEBYTECODE

run: $(READY)
	$(BIN)/ergocheck serve

test: $(READY)
	$(BIN)/python -m pytest -n 3

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry ergocheck
	$(BIN)/djlint templates --lint
	$(BIN)/ergocheck check-checklists

fmt: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# The environment is made once, again when the project's needs change; uv where there is one, else pip.
$(READY): requirements.lock pyproject.toml
	@command -v uv >/dev/null 2>&1 && uv venv -q --allow-existing --python $(PYTHON) .venv || $(PYTHON) -m venv .venv
	@if command -v uv >/dev/null 2>&1; then \
		uv pip install -q --compile-bytecode --python $(BIN)/python --require-hashes -r requirements.lock && \
		uv pip install -q --python $(BIN)/python --no-deps -e .; \
	else \
		$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock && \
		$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps -e .; \
	fi
	@touch $@

# Needs uv. Without addresses, so that any mirror serves it; with hashes, so that none can change it.
lock:
	uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header \
		--python-version 3.11 --extra dev --extra postgresql pyproject.toml -o requirements.lock

soak: $(READY)
	$(BIN)/python -m pytest -m soak

clean:
	rm -rf .venv dist .mypy_cache .ruff_cache .hypothesis

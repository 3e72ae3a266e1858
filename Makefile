# The first two targets are the two commands of the README. Each makes its own virtual environment and
# needs only Python 3.11 to 3.13 with venv: no compiler, no server, no account.
PYTHON ?= python3
# lxml has the extra that trafilatura asks for as a package of its own, and pip would warn of that: errors only.
PIP = -m pip install --quiet --quiet --disable-pip-version-check
# The lock is given as constraints too: of a package that another asks for with an extra, as lxml[html_clean], pip would
# take the newest version for that and stop, for it has no hash in the lock.
LOCKED = --require-hashes --requirement $< --constraint $<

demo: .venv/ready ## install, then read the bundled reports into a ledger, a toll and a decision
	.venv/bin/tollbook demo

test: .venv-test/ready ## install, then run the tests
	.venv-test/bin/python -m pytest --numprocesses auto --dist worksteal

.venv/ready: requirements/run.txt pyproject.toml
	@echo "Installing into .venv; this says nothing for a minute or two."
	$(PYTHON) -m venv .venv
	.venv/bin/python $(PIP) $(LOCKED)
	.venv/bin/python $(PIP) --no-deps --no-build-isolation .
	touch $@

.venv-test/ready: requirements/test.txt pyproject.toml
	@echo "Installing into .venv-test; this says nothing for a minute or two."
	$(PYTHON) -m venv .venv-test
	.venv-test/bin/python $(PIP) $(LOCKED)
	.venv-test/bin/python $(PIP) --no-deps --no-build-isolation --editable .
	touch $@

.venv-check/ready: requirements/check.txt pyproject.toml
	$(PYTHON) -m venv .venv-check
	.venv-check/bin/python $(PIP) $(LOCKED)
	.venv-check/bin/python $(PIP) --no-deps --no-build-isolation --editable .
	touch $@

check: .venv-check/ready ## linters, types, layers, dependencies
	.venv-check/bin/ruff check .
	.venv-check/bin/ruff format --check .
	.venv-check/bin/mypy
	.venv-check/bin/lint-imports
	.venv-check/bin/deptry src

gates: .venv-check/ready ## the quality gates; DATA is the folder that holds gold/ and data/
	.venv-check/bin/python evaluation/gates.py $(DATA)

lock: ## write the hashed requirements anew (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
	  --no-annotate --group build pyproject.toml -o requirements/run.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
	  --no-annotate --group build --group test pyproject.toml -o requirements/test.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
	  --no-annotate --all-extras --group build --group test --group check pyproject.toml -o requirements/check.txt

clean: ## remove what the targets made
	rm -rf .venv .venv-test .venv-check build dist

.PHONY: demo test check gates lock clean

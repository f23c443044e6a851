# What people type. Each line hands over to one tool; `make help` lists them.
.PHONY: run test lint format train vectors evaluate bench bench-search messages clean help

BIN := .venv/bin

run: ## set everything up and serve http://127.0.0.1:8080 (PORT=8081 make run: elsewhere)
	@scripts/bootstrap.sh
	@$(BIN)/navigator run

test: ## all tests (ARGS="tests/unit -q": some of them)
	@scripts/bootstrap.sh --dev
	@$(BIN)/pytest $(ARGS)

lint: ## style, types, and who may import whom
	@scripts/bootstrap.sh --dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: ## put the code into its standard form
	@scripts/bootstrap.sh --dev
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

train: ## train the model anew
	@scripts/bootstrap.sh
	@$(BIN)/navigator train

vectors: ## after new sentences: keep their vectors, so that training stays quick
	@scripts/bootstrap.sh
	@$(BIN)/navigator vectors

evaluate: ## how well each language is understood
	@scripts/bootstrap.sh
	@$(BIN)/navigator evaluate

bench: ## our speed and memory beside a stock Rasa project's
	@scripts/bootstrap.sh
	@$(BIN)/python -m bench $(ARGS)

bench-search: ## how fast the directory answers when it is large, beside PostGIS
	@scripts/bootstrap.sh --dev
	@$(BIN)/python -m bench.directory $(ARGS)

messages: ## renew the template of translations from domain.yml
	@scripts/bootstrap.sh
	@$(BIN)/navigator messages

clean: ## remove all that was made here: environment, models, databases
	@rm -rf .venv .tools .bootstrap .rasa var results models/*.tar.gz models/*.json

help: ## this list
	@sed -n 's/^\([a-z-]*\): ## /\1	/p' Makefile

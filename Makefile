# make run    open Tawsim on the bundled sample texts (without a display: do the tour and leave a screenshot)
# make test   every check: lint, format, types, import contracts, tests
# make test-consumers   checks of exports by the libraries that read them and that the tests themselves have not (uv brings them)
# make translations    gather what the window says for the translators, and compile what they wrote

.PHONY: run test test-consumers translations
BIN := .venv/bin
export LANG ?= C.UTF-8

run:
	@sh .ci/bootstrap run
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
	    exec $(BIN)/tawsim --sample; \
	else \
	    echo "No display here: Tawsim does its tour offscreen and leaves what it made in build/tour."; \
	    QT_QPA_PLATFORM=offscreen exec $(BIN)/tawsim --tour build/tour; \
	fi

# Every check runs even when one before it fails; pytest comes last, so its summary is the last thing printed.
test:
	@sh .ci/bootstrap test
	@failed=; \
	check() { echo "== $$*"; "$$@" || failed="$$failed $$(basename "$$1")"; }; \
	check $(BIN)/ruff check --quiet .; \
	check $(BIN)/ruff format --quiet --check .; \
	check $(BIN)/mypy --no-error-summary; \
	check $(BIN)/lint-imports --no-logo; \
	if [ -n "$$failed" ]; then echo "== failed before the tests:$$failed"; fi; \
	$(BIN)/pytest --quiet -n auto $(TESTS) && [ -z "$$failed" ]

test-consumers:
	@sh .ci/bootstrap test
	@exec $(BIN)/python -m tests.consumers $(LIBRARIES)

translations:
	@for language in ar en; do \
	    $(BIN)/pyside6-lupdate -silent -locations none -no-obsolete $$(find ui -name '*.py' | sort) \
	        -ts ui/i18n/tawsim_$$language.ts && \
	    $(BIN)/pyside6-lrelease -silent ui/i18n/tawsim_$$language.ts -qm ui/i18n/tawsim_$$language.qm || exit 1; \
	done

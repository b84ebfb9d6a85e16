# SPDX-License-Identifier: EUPL-1.2
# make, make test, make install; everything made lands in $(OUT).
OUT = out
CC = gcc
CFLAGS = -O2 -g
PREFIX = /usr/local
FUZZ_SECONDS = 60

packages = gcc clang make flex bison pkg-config libgraphviz-dev graphviz \
  libutf8proc-dev libxml2-dev libzip-dev libjansson-dev libcadical-dev cadical libcmocka-dev picosat \
  python3 chromium fonts-dejavu-core librsvg2-bin
libraries = libcgraph libgvc libutf8proc libxml-2.0 libzip jansson

HARDENING = -D_FORTIFY_SOURCE=3 -fstack-protector-strong -fstack-clash-protection
warnings = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes \
  -Wmissing-prototypes -Werror
foreign = $(patsubst -I%,-isystem %,$(shell pkg-config --cflags $(libraries)))
needed = -std=c17 -D_POSIX_C_SOURCE=200809L -Isrc -Itests -I$(OUT)/gen $(foreign)
compile = $(CC) $(needed) $(warnings) $(HARDENING) -fPIE -ffile-prefix-map=$(CURDIR)=. \
  -MMD -MP $(CPPFLAGS) $(CFLAGS)
# The rest of them is looked up when it is used, by the one file that knows it: starting takes less.
# What the solver needs of the library of C++ stands in the program: loading all of it takes half as long again.
libs = $(shell pkg-config --libs libutf8proc jansson) -lcadical $\
  -Wl,-Bstatic -lstdc++ -Wl,-Bdynamic -static-libgcc -lm
in_units = $(shell pkg-config --libs libxml-2.0) -lcmocka
link = $(CC) $(CFLAGS) -pie -Wl,-z,relro,-z,now $(LDFLAGS)

sources := $(sort $(wildcard src/*.c src/*/*.c))
packs := $(sort $(wildcard rules/*.stadga))
generated = $(addprefix $(OUT)/gen/,grammar.c grammar.h scanner.c scanner.h words.inc forms.inc first.c packs.c)
objects = $(patsubst src/%.c,$(OUT)/obj/%.o,$(sources)) \
  $(patsubst $(OUT)/%.c,$(OUT)/obj/%.o,$(filter %.c,$(generated)))
inner = $(filter-out $(OUT)/obj/main.o,$(objects))
units = $(patsubst tests/%.c,$(OUT)/%,$(sort $(wildcard tests/unit/*.c)))
fuzzers = $(patsubst tests/%.c,$(OUT)/%,$(sort $(wildcard tests/fuzz/*.c)))

.PHONY: all deps test units fuzzers demo san fuzz soak lint install clean
.DELETE_ON_ERROR:
.SECONDARY:

all: $(OUT)/stadga
units: $(units)
fuzzers: $(fuzzers) $(OUT)/fuzz/words.dict

$(OUT)/stadga: $(objects)
	@echo link $@ && $(link) -o $@ $^ $(libs)
$(OUT)/unit/%: $(OUT)/obj/unit/%.o $(inner)
	@mkdir -p $(@D)
	@echo link $@ && $(link) -o $@ $^ $(libs) $(in_units)
$(OUT)/unit/solver: in_units += -lpicosat # a second opinion
$(OUT)/unit/effort: LDFLAGS += -Wl,--wrap=solver_ask # how much is asked
$(OUT)/fuzz/%: $(OUT)/obj/fuzz/%.o $(inner)
	@mkdir -p $(@D)
	@echo link $@ && $(link) -fsanitize=fuzzer -o $@ $^ $(libs)
$(OUT)/fuzz/check: LDFLAGS += -Wl,--wrap=layout_run # pictures without a process for each
$(OUT)/fuzz/words.dict: tests/fuzz/words.awk grammar/words.tsv grammar/LANGUAGE.md grammar/SPRAKET.md
	@mkdir -p $(@D)
	LC_ALL=C awk -f $^ > $@

$(OUT)/obj/%.o: src/%.c Makefile | $(generated)
	@mkdir -p $(@D)
	@echo $(CC) $< && $(compile) -c -o $@ $<
$(OUT)/obj/draw/layout.o: CPPFLAGS += -DSTADGA_GRAPHVIZ='"$(shell pkg-config --variable=libdir libgvc)"'
$(OUT)/obj/gen/%.o: $(OUT)/gen/%.c Makefile | $(generated)
	@mkdir -p $(@D)
	@echo $(CC) $< && $(compile) -c -o $@ $<
$(OUT)/obj/%.o: tests/%.c Makefile | $(generated)
	@mkdir -p $(@D)
	@echo $(CC) $< && $(compile) -c -o $@ $<
-include $(patsubst %.o,%.d,$(objects) $(patsubst $(OUT)/%,$(OUT)/obj/%.o,$(units) $(fuzzers)))

$(OUT)/gen/grammar.c $(OUT)/gen/grammar.h &: grammar/grammar.y
	@mkdir -p $(@D)
	bison -Wall -Wcounterexamples -Wdangling-alias -Werror \
	  --header=$(OUT)/gen/grammar.h -o $(OUT)/gen/grammar.c $<
$(OUT)/gen/scanner.c $(OUT)/gen/scanner.h &: grammar/scanner.l
	@mkdir -p $(@D)
	@echo flex $<; said=$$(flex --header-file=$(OUT)/gen/scanner.h -o $(OUT)/gen/scanner.c $< 2>&1) \
	  && test -z "$$said" || { echo "$$said" >&2; rm -f $(OUT)/gen/scanner.[ch]; exit 1; }
$(OUT)/gen/words.inc: grammar/words.awk grammar/words.tsv
	@mkdir -p $(@D)
	awk -f $^ > $@
$(OUT)/gen/first.c: grammar/first.sh grammar/first.en.stadga grammar/first.sv.stadga
	@mkdir -p $(@D)
	sh $^ > $@
$(OUT)/gen/forms.inc: grammar/forms.awk grammar/LANGUAGE.md
	@mkdir -p $(@D)
	awk -f $^ > $@
$(OUT)/gen/packs.c: rules/embed.sh $(packs)
	@mkdir -p $(@D)
	sh $^ > $@

include tests/bench/bench.mk
include tests/faulty/faulty.mk

test: all units $(bench_programs) $(OUT)/faulty/stadga
	tests/run --out $(OUT)

# All tests with what gcc watches, memory and arithmetic, and with the arithmetic that clang watches; its watch over
# memory is that of the fuzzers.
watched = -O1 -g -fno-sanitize-recover=all -fno-omit-frame-pointer
san:
	$(MAKE) test OUT=out/san-gcc CC=gcc HARDENING= CFLAGS="$(watched) -fsanitize=address,undefined -DARENA_SEPARATE"
	$(MAKE) test OUT=out/san-clang CC=clang HARDENING= CFLAGS="$(watched) -fsanitize=undefined"

fuzz:
	$(MAKE) fuzzers OUT=out/fuzzing CC=clang HARDENING= CFLAGS="-O2 -g \
	  -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -DARENA_SEPARATE"
	tests/run --out out/fuzzing --fuzz $(FUZZ_SECONDS)

# N models at random, beside all their worlds; SEED begins another row of them.
N = 1000
SEED = stadga
soak: all
	tests/soak/run.py --program $(OUT)/stadga --seed $(SEED) $(N)

checks = clang-analyzer-*,bugprone-*,-bugprone-easily-swappable-parameters,$\
  -bugprone-assignment-in-if-condition,-bugprone-sizeof-expression,$\
  -bugprone-narrowing-conversions,-bugprone-reserved-identifier,-bugprone-macro-parentheses,$\
  -bugprone-suspicious-missing-comma,-clang-analyzer-optin.performance.Padding,$\
  -clang-analyzer-valist.Uninitialized,-clang-analyzer-security.insecureAPI.DeprecatedOr*
lint: $(generated)
	tests/order
	! command -v cppcheck || cppcheck --quiet --error-exitcode=1 --inline-suppr --std=c11 \
	  --enable=warning,performance,portability -Isrc src
	! command -v clang-tidy || printf '%s\n' $(sources) | xargs -P "$$(nproc)" -n 4 sh -c \
	  'clang-tidy --quiet --checks="-*,$(checks)" --warnings-as-errors="*" "$$@" -- $(needed)' tidy

# The main job on the real agreements: verdicts, pictures and pages in $(OUT)/demo.
agreements = $(sort $(shell grep -lE '^(agreement|överenskommelse) ' models/*.stadga))
demo: all
	@OUT=$(OUT) sh models/demo.sh $(agreements)

install: all
	install -D -m 755 $(OUT)/stadga $(DESTDIR)$(PREFIX)/bin/stadga
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/share/doc/stadga $(wildcard README.md LICENSE* CHANGELOG*)

deps:
	@missing=$$(for p in $(packages); do dpkg-query -W -f='$${db:Status-Status}\n' $$p 2>/dev/null \
	  | grep -qx installed || echo $$p; done); test -z "$$missing" || { \
	  test $$(id -u) = 0 && sudo= || sudo=sudo; $$sudo apt-get update -q && $$sudo env \
	  DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $$missing; }

clean:
	rm -rf $(OUT)

# SPDX-License-Identifier: EUPL-1.2
# make bench: what the program needs of time and memory, beside a program that does only the least.
# SIZES are numbers of counties: one, Sweden, ten and a hundred times Sweden.
SIZES = 1 21 210 2100

in_bench = $(patsubst %,$(OUT)/obj/bench/%.o,$(1))
bench_programs = $(addprefix $(OUT)/bench/,generate choices floor measure stages)

.PHONY: bench
bench: all $(bench_programs)
	tests/bench/run --out $(OUT) $(SIZES)

$(OUT)/bench/generate: $(call in_bench,generate county bodies)
$(OUT)/bench/choices: $(call in_bench,choices)
$(OUT)/bench/floor: $(call in_bench,floor floor_read floor_token)
$(OUT)/bench/measure: $(call in_bench,measure)
$(OUT)/bench/stages: $(call in_bench,stages) $(inner)
$(OUT)/bench/stages: libs_of = $(libs)
$(bench_programs):
	@mkdir -p $(@D)
	@echo link $@ && $(link) -o $@ $^ $(libs_of)
$(call in_bench,floor measure): CPPFLAGS += -D_DEFAULT_SOURCE # mmap without a file, wait4

-include $(wildcard $(OUT)/obj/bench/*.d)

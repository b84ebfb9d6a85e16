# SPDX-License-Identifier: EUPL-1.2
# Synthetic counties, and a program that does only the least with them.
in_bench = $(patsubst %,$(OUT)/obj/bench/%.o,$(1))
bench_programs = $(addprefix $(OUT)/bench/,generate floor)

$(OUT)/bench/generate: $(call in_bench,generate county bodies)
$(OUT)/bench/floor: $(call in_bench,floor floor_read floor_token)
$(bench_programs):
	@mkdir -p $(@D)
	@echo link $@ && $(link) -o $@ $^
$(call in_bench,floor): CPPFLAGS += -D_DEFAULT_SOURCE # mmap without a file

-include $(wildcard $(OUT)/obj/bench/*.d)

# SPDX-License-Identifier: EUPL-1.2
# The programs of `make bench`.
bench_of = $(patsubst %,$(OUT)/obj/bench/%.o,$(1))

$(OUT)/bench/generate: $(call bench_of,generate county bodies)
	@mkdir -p $(@D)
	@echo link $@ && $(link) -o $@ $^

-include $(wildcard $(OUT)/obj/bench/*.d)

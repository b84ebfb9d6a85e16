# SPDX-License-Identifier: EUPL-1.2
# The program, with calls of the system that can be made to fail (tests/checks/faults.py).
wrapped = malloc calloc realloc mmap read write open mkstemp access fsync fchmod link linkat rename pipe fork

$(OUT)/faulty/stadga: $(objects) $(OUT)/obj/faulty/faulty.o
	@mkdir -p $(@D)
	@echo link $@ && $(link) $(wrapped:%=-Wl,--wrap=%) -o $@ $^ $(libs) -lxml2

-include $(OUT)/obj/faulty/faulty.d

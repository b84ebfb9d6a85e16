check import_cycle.stadga --lang sv

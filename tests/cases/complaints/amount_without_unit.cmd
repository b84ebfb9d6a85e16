check amount_without_unit.stadga --lang sv

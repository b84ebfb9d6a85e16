check import_diamond_is_fine.stadga --rules missing/rules.stadga --lang sv

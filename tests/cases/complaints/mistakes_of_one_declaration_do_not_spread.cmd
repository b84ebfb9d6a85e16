check mistakes_of_one_declaration_do_not_spread.stadga --lang sv

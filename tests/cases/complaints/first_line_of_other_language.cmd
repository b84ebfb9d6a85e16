check first_line_of_other_language.stadga --lang sv

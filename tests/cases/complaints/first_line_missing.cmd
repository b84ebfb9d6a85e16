check first_line_missing.stadga --lang en

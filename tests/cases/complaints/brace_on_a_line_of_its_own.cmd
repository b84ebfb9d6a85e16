check brace_on_a_line_of_its_own.stadga --lang sv

check brace_not_closed.stadga --lang sv

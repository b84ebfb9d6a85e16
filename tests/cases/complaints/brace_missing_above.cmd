check brace_missing_above.stadga --lang en

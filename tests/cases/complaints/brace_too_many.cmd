check brace_too_many.stadga --lang en

fmt --lang sv ../complaints/brace_not_closed.stadga

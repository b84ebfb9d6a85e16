fmt --keywords=en omitted_without_reason.stadga --lang sv

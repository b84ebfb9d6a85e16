check nested_too_deep.stadga --lang sv

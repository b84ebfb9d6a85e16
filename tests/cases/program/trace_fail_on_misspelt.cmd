trace --fail-on=uncoverd traced.stadga --lang sv

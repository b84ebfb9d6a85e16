trace --fail-on=uncovered traced.stadga --lang en

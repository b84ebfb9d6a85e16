test test_without_expectation.stadga --lang en

check test_in_a_body.stadga --lang en

explain verdicts --lang=en

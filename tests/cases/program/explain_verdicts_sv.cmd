explain verdicts --lang=sv

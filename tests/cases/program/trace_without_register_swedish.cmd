trace two.stadga --format=json --lang=sv

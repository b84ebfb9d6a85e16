check amount_without_unnit.stadga --lang=sv

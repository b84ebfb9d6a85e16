explain --lang=sv

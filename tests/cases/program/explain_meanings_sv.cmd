explain meanings --lang=sv

chek --lang=sv

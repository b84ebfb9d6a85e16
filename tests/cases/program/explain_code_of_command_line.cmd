explain s010 --lang=sv

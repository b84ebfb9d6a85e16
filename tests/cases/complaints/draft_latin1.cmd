trace --new-register draft_latin1.txt --lang=sv

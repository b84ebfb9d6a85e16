trace --lang=en --new-register=line_below_a_drawn_one.txt

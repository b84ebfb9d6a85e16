check forun.stadga --lang=sv

explain f-3 forum_sv.stadga --lang sv

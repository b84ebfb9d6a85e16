explain f-22 forum_sv.stadga

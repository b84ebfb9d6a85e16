explain F-99 forum_sv.stadga

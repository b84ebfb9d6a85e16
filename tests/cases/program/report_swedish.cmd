report --lang sv forum_sv.stadga

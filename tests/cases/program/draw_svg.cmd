draw --lang sv forum_sv.stadga

check --lang sv forum_sv.stadga

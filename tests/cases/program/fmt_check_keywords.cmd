fmt --check --keywords=sv forum.stadga forum_sv.stadga

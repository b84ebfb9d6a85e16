fmt --keywords=en spelled_sv.stadga

fmt --keywords=en --lang=sv clashes_sv.stadga

fmt --check forum.stadga tangled.stadga long.stadga forum_sv.stadga

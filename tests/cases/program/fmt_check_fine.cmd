fmt --check forum.stadga spelled_sv.stadga

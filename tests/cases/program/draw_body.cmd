draw --view body=Forum --format dot forum_sv.stadga

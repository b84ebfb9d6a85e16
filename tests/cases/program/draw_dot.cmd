draw --format dot forum.stadga

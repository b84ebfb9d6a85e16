report --format=svg forum.stadga

check --lang=en --rules=arithmetic wishes_of_sectors.stadga

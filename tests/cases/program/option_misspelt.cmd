LANG=sv check --ruls=chairs forum.stadga

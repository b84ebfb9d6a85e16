check --lang=en --rules=nine_sit,chair_not_of_birch,sides_differ,not_many_more resting.stadga

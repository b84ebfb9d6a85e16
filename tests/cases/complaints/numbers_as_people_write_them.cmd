check --lang=sv numbers_as_people_write_them.stadga

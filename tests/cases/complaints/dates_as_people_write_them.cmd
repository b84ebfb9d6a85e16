check --lang=sv dates_as_people_write_them.stadga

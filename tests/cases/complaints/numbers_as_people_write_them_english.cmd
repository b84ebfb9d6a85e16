check --lang=en numbers_as_people_write_them_english.stadga

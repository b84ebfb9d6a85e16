check --lang=en dates_as_people_write_them_english.stadga

check --lang=en title_in_place_of_name_english.stadga

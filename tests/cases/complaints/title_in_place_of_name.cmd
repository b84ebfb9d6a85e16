check --lang=sv title_in_place_of_name.stadga

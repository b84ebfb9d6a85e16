check --lang=sv --repairs --rules=the_region_chairs,the_secretary_is_of_the_region repair_in_place_of.stadga

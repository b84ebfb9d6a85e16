check --format=json --repairs --rules=the_convener_is_of_the_region repair_in_place_of.stadga

report --repairs --rules=the_region_chairs repair_in_place_of.stadga

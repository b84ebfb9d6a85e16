check --repairs --rules=of_one_body,of_both_bodies,of_all_of_a_family,from_a_day,of_several,of_a_member,in_a_reading,one_of_two,turned_round repair_keeps_the_rest.stadga

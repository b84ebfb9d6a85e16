check --lang=en --why --rules=birch_chairs_the_group_sometime,every_party_chairs_top_body never_comes.stadga

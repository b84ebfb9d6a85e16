check --lang=en --rules=secretary_and_deputy,secretary_and_chair,one_chair,all_sit,chair_of_neither parts_apart.stadga

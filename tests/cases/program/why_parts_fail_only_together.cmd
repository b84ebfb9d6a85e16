check --lang=en --why --rules=every_party_chairs_top_body,all_sit,secretary_and_deputy parts_apart.stadga

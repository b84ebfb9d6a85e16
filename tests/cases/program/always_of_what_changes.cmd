check --rules=stays_large --lang=en always_of_what_changes.stadga

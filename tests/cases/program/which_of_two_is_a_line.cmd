check --lang=en --repairs reports_to_one.stadga

check --lang=sv --rules=chairs role_in_two_readings.stadga

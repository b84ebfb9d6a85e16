check role_in_open_reading.stadga --lang en

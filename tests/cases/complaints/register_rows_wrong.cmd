check register_rows_wrong.stadga --lang en

check many_rows.stadga

check --lang=en wish_of_more_than_is_measured.stadga

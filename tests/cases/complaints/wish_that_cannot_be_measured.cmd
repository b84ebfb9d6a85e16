check --lang=sv wish_that_cannot_be_measured.stadga

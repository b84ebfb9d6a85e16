SOURCE_DATE_EPOCH=0 report --lang=sv not_followed.stadga

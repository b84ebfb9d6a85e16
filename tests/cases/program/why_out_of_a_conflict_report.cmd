SOURCE_DATE_EPOCH=0 report --lang=sv --why --rules=of_a_side why_out_of_a_conflict.stadga

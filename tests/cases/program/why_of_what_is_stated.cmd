check --lang=en --why --rules=somebody_presides why_of_what_is_stated.stadga

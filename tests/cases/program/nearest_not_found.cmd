check --lang=sv --limit=3 --rules=two_years_each followers.stadga

check --lang=en --rules=region_in_august first_terms.stadga

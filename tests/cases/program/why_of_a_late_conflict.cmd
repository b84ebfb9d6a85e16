check --lang=en --why --rules=region_chairs why_of_a_late_conflict.stadga

check --lang=en --why --rules=social_sits,social_leads,chair_of_health,deputy_as_chair why_of_sectors.stadga

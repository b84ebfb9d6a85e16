check --rules=social_chairs,social_deputises pairs_look_apart.stadga

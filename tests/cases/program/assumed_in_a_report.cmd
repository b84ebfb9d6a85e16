report what_if_sv.stadga --lang=sv --rules=effective_date_stated --assume='för Rådet { sekreterare }'

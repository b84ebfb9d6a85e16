gaps --lang=en --format=json --assume 'för Rådet { vice_ordförande från annan sida än ordförande }' gapped.stadga

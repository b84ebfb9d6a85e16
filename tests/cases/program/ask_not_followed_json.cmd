ask --lang=en --format=json not_followed.stadga 'Ash in Council.deputy.party'

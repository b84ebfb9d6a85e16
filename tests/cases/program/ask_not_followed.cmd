ask --lang=sv not_followed.stadga 'Ash in Council.deputy.party'

ask --lang=sv turns.stadga 'Council.deputy.party = Ash'

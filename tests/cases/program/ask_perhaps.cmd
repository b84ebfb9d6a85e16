ask turns.stadga 'Council.deputy.party' --lang sv

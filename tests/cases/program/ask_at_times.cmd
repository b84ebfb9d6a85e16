ask turns.stadga 'Council.chair.holder'

ask turns.stadga 'Council.chair'

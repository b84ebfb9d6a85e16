ask turns.stadga 'count(Council.substitutes)'

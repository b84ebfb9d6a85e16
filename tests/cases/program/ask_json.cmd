ask forum.stadga 'parties' --format json

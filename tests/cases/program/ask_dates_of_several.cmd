ask --lang=sv several.stadga 'evaluations.date'

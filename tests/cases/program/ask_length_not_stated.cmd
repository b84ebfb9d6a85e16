ask --lang=en several.stadga 'Council.roles.period'

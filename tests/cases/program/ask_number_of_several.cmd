ask --lang=en several.stadga 'Council.meetings.least'

ask --lang=sv reports_to_one.stadga 'Group.report'

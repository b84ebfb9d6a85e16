ask --lang=sv year_of_no_first_day.stadga 'vid(1, Rådet.ordförande.sida)'

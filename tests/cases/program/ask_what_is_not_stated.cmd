ask --lang=sv year_of_no_first_day.stadga 'Rådet.sekreterare.periodlängd'

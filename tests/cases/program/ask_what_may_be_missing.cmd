ask from_a_month.stadga 'C.chair.start_date = 2027-08-01'

ask from_a_month.stadga 'count(each r in C.roles where r has start_date and (r.start_date = 2027-08-01 or r.start_date = 2027-07-15) : r)'

ask what_if.stadga 'count(Council.seats)' --assume 'for Council { members 1 from Ash }' --assume 'for Council { members 1 from Birch }'

ask seats_beside_stated_ones.stadga 'count(each s in Council.seats where North in s.party : s) * 2 <= count(Council.seats)' --lang en

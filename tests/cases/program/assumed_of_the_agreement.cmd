check what_if.stadga --rules a_party_can_leave --assume 'agreement "Agreement on cooperation" again { notice as "in writing" to Council for 12 months }'

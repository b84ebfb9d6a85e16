check always_fails_at_a_moment.stadga --rules=always_the_same,never_another --lang en

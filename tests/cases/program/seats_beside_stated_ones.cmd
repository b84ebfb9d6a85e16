check seats_beside_stated_ones.stadga --repairs --rules=region_alone_has_no_majority,at_most_half,ash_sits --lang en

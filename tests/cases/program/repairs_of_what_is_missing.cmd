check what_if.stadga --repairs --rules meetings,representation,validity,one_body_prepares_for_top

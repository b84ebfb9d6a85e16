check what_if_sv.stadga --lang sv --repairs --rules meetings,representation,validity,alternation_is_complete

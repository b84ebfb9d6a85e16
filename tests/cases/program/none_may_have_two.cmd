check --rules=none_has_two,none_has_two_untold none_may_have_two.stadga

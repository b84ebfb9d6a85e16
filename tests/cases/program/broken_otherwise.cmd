check --lang=en --rules=presidium_has_both_sides broken_otherwise.stadga

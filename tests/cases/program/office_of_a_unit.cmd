check --lang=en --rules=chief_sits,chief_is_of_the_panel,clerk_is_of_the_panel,head_is_of_the_panel office_of_a_unit.stadga

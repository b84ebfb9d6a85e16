check syntax_mistake_does_not_hide_the_names.stadga --lang en

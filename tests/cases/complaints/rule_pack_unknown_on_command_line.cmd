check rule_pack_unknown_on_command_line.stadga --rules chair --lang en

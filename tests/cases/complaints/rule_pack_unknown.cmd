check rule_pack_unknown.stadga --lang sv

check nested_too_deep_in_rule.stadga --lang en

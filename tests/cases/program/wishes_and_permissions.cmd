check wishes_and_permissions.stadga --rules=validity --lang en

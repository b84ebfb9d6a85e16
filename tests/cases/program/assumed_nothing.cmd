check what_if.stadga --assume '# nothing'

check . --lang en

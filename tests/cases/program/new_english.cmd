new --lang en

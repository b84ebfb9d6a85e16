check - --lang en

check wrong_continuation.stadga --lang en

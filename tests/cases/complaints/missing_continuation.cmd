check missing_continuation.stadga --lang en

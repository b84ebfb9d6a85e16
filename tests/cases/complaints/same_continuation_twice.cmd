check same_continuation_twice.stadga --lang sv

explain sammanträda --lang=en

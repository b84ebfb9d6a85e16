new --lang=sv -o forum.stadga

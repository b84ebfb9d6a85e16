check --quality --lang=en --rules=powers quality.stadga

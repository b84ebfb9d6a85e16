check --lang=en --examples=0 --why elements_exclude.stadga

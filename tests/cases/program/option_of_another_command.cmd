draw --fail-on=open forum.stadga

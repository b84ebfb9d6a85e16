trace --fail-on=open traced.stadga

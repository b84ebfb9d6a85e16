SOURCE_DATE_EPOCH=1767225600 trace --format=html traced.stadga

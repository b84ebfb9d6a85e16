check --rules=region_leads both_readings_contradict.stadga

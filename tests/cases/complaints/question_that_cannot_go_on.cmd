ask parts/who.stadga "antal(organen" --lang en

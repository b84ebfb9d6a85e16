check what_if_sv.stadga --lang sv --rules effective_date_stated --assume 'regel råd {
  sv "Det finns ett organ"
  en "There is a body"
  antal(organen) >= 1
}'

ask what_if_sv.stadga 'antal(Rådet.platser)' --format json --assume 'för Rådet { ledamöter 1 från Alby }'

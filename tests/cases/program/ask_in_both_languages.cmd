ask --lang=sv forum_sv.stadga 'count(organen)'

ask what_if_sv.stadga 'antal(organen)' --lang sv --assume 'for Rådet { sekreterare }'

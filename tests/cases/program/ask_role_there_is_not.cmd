ask forum_sv.stadga 'vid(3, Forum.sekreterare)' --lang sv

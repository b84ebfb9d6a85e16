ask forum_sv.stadga 'count(bodiess)'

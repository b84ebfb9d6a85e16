check - --repairs --rules every_body_has_deputy

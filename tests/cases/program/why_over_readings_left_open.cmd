check --lang=en --why --rules=region_chairs_the_panel,ash_chairs_the_panel,region_leads_the_council why_over_readings.stadga

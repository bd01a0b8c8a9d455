"""What a theme says: colours by role, text styles, fonts. Read from one YAML file a person can copy and change."""

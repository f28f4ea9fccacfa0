"""Stand-ins for the services that we talk to, as strict as the real ones."""

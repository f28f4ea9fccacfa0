"""The staff's console: where people see what waits for them."""

"""How what people say is learned from examples, kept, and measured."""

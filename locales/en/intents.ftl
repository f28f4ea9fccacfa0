# What was not understood.

intents-did-you-mean = I am not sure what you mean. Is it one of these?
intents-still-not-understood = I am sorry, I still do not understand. A person can help you better.
intents-nothing-asked = All right. What would you like to do?

# What the command menu says.

command-status = How my application stands
command-documents = What is still missing
command-upload = Send documents
command-help = What I can do for you
command-language = Change the language
command-privacy = Privacy and your data
command-human = Talk to a person
command-cancel = Cancel what is going on

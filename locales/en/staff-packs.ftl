# Packs, rules and document types of a lender, and asking for a pack.

manage-packs = Packs
manage-packs-what = Several needs under one name
manage-packs-how = What is asked for together: by its name in a statement, here in the console, or by a rule. What was ever asked for stays as it is.
manage-rules = Rules
manage-rules-what = What is asked for by itself
manage-rules-how = Wherever an application is stated and all facts of a rule hold, it asks, once for each borrower. A suggestion waits until a person confirms it.
manage-types = Document types
manage-types-what = What the catalogue does not have
manage-types-how = Documents of the lender’s own, in its own words. One that was asked for can only retire.
manage-asking-none = There is none yet.
manage-asking-add = Add one
manage-asking-retired = retired
manage-asking-entry = The entry
manage-asking-json = As the API has it (JSON)
manage-asking-docs = Every field is explained at
manage-asking-drop = Delete
manage-asking-faults = Nothing was changed. Please mend this:
manage-asking-read = What borrowers read
manage-asking-unread = Press “Preview” to read it.
desk-ask-own = Of the lender’s own
desk-ask-pack = Ask for a pack
desk-ask-pack-which = Pack
desk-ask-pack-suggest = Only suggest it

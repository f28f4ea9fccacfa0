# Samples and blank forms that a lender's own people keep.

manage-forms = Forms and samples
manage-forms-what = What borrowers get with a request
manage-forms-how = A blank form is filled in and sent back; a sample shows how a document should look. A request, a pack or a document type names them by their code, and borrowers get the file in their language.
manage-fault-form-in-use = A pack, a rule or a document type still names this code. Take it out there first.
manage-forms-none = There is none yet.
manage-forms-new = Add or replace a file
manage-forms-code = Code
manage-forms-code-how = Small letters, digits and hyphens, such as income-form. The same code takes one file for each language; the same code and language again replaces the file.
manage-forms-language = Language
manage-forms-choose = Choose a file (PDF or picture, up to 10 MB)
manage-forms-retire = Retire
manage-forms-refused-code = Write a code first: small letters, digits and hyphens.
manage-forms-refused-kind = This is no PDF and no picture that we take.
manage-forms-refused-large = The file is larger than 10 MB.
manage-forms-refused-unfit = The file did not pass the check. It must open without a password, and hold no scripts or other files.
manage-forms-refused-many = There are as many files as one lender may have. Retire one first.

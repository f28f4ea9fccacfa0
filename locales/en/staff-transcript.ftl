# A conversation on paper.

transcript-title = Conversation for the file
transcript-footer = SHA-256 of the content, { $numbers }:
transcript-take = Transcript as PDF
transcript-notes = With the notes of colleagues
transcript-do = Make the PDF
transcript-applications = Application
transcript-opened = Opened
transcript-closed = Closed
transcript-people = People
transcript-made = Made
transcript-made-by = { $at }, by { $name }
transcript-covered = Numbers of persons, phones and cards are covered. Times are the lender’s.
transcript-right = puts right what was said on { $at }
transcript-failed = The PDF could not be made. Please try again.

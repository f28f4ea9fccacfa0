# Imports: what is wrong with a row, and how to mend it. Lenders read this.

import-faults-column = To mend
import-fault = { $column } “{ $value }”: { $fix }
import-fault-blank = { $column }: { $fix }

## Rows

import-fix-amount = Write an amount such as 200000 or 200,000.00.
import-fix-amount-places = Write at most four digits behind the point.
import-fix-cell-error = The formula went wrong. Write the value itself.
import-fix-control-characters = It holds characters that cannot be shown. Type it anew.
import-fix-currency = Write the currency by its code, such as CNY or USD.
import-fix-day = Write the day as 2026-11-02.
import-fix-day-far = Write a day between 1900 and 2199.
import-fix-document = “{ $item }” is no document that we know. Use a title or code of the catalogue, with ; between several.
import-fix-field = { $fix }
import-fix-forbidden-step = It stands at “{ $before }” and cannot go to “{ $after }”. To undo a step, add a column “Correction” with yes.
import-fix-identity = Write the number of a paper: 5 to 20 digits and letters.
import-fix-identity-birth-date = It holds a birth date that there is not. Check the digits.
import-fix-identity-checksum = The last character does not fit the others. Check the digits.
import-fix-identity-length = It has { $digits } digits, but a resident identity number has 18.
import-fix-missing-borrowers = The application is new. Add the applicant’s name.
import-fix-missing-currency = Add a column “Currency” with a code such as CNY.
import-fix-missing-stage = The application is new. Add its status.
import-fix-moment = Write the time as 2026-11-02 09:30.
import-fix-no-such-day = There is no such day in the calendar.
import-fix-not-json = The line is no JSON object.
import-fix-number = Write an application number of at most 64 characters.
import-fix-number-missing = Add the application number.
import-fix-phone = Write the phone number in full, such as 13800138000 or +8613800138000.
import-fix-refused = It cannot be done ({ $why }).
import-fix-rounded = The spreadsheet has rounded this number. Make the column text and type the number anew.
import-fix-sequence = Write a whole number from 1 on.
import-fix-sequence-taken = This number was used before for something else. Number new statements higher.
import-fix-stage = We do not know this status. Use one of ours, or map it with PUT /v1/settings/stages.
import-fix-term = Write the term in months, from 1 to 600.
import-fix-too-long = It is too long. Write at most { $limit } characters.
import-fix-unexpected = Something went wrong on our side. Send the row again; if it fails again, name incident { $incident }.
import-fix-yes-or-no = Write yes or no.

## Files

import-problem-row = Row { $row }: { $problem }
import-problem-columns = There is no column “Application number” in the first 20 rows. The template shows the columns.
import-problem-damaged = The file is damaged or has a password. Save it anew and send it again.
import-problem-encoding = The text is neither UTF-8 nor GB 18030. Save it as CSV UTF-8.
import-problem-line-too-long = A line is longer than 1 MB. Check where lines end.
import-problem-quotes = A quotation mark is opened and not closed.
import-problem-too-many-columns = There are more than 1,000 columns.
import-problem-too-much-inside = The workbook unpacks to too much. Save it as CSV.
import-problem-unexpected = Something went wrong on our side. Send the file again.

## The command

import-command-progress = { $read } of { $rows } rows: { $applied } applied, { $unchanged } unchanged, { $merged } merged, { $faulty } faulty
import-command-dry-run = This was a dry run; nothing was stored.
import-command-report = The faulty rows are in { $file }.

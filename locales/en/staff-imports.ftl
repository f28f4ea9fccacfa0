# Files of many applications in the staff's console.

imports-title = Imports
imports-how = Send a spreadsheet of applications. It is looked through first and nothing is stored; you see what would change and what is to be mended, and import it then.
imports-drop = Drop a file here, or choose it
imports-choose = Choose a file
imports-what = CSV, XLSX or NDJSON, up to { $limit }. Columns are recognised by their Chinese or English names, in any order.
imports-sending = The file is being sent …
imports-broken = The file did not arrive. Check the connection and send it again.
imports-template = Template
imports-template-what = An empty table with the columns that are recognised.
imports-earlier = Earlier imports
imports-none = No file has been sent yet.

imports-file = File
imports-state = State
imports-rows = Rows
imports-by = Sent by
imports-at = Sent
imports-by-system = your system
imports-by-command = the command line
imports-dry = looked through only
imports-would-count = { $applied } would be taken, { $faulty } to mend
imports-counted = { $applied } taken, { $faulty } to mend

imports-is-waiting = Waiting
imports-is-running = Under way
imports-is-done = Done
imports-is-failed = Not imported

imports-counting = The rows are being counted
imports-looking = The file is being looked through
imports-importing = The file is being imported
imports-looked = The file has been looked through
imports-done = The file has been imported
imports-progress = { $done } of { $rows } rows.
imports-left = { $minutes ->
    [one] About a minute left.
   *[other] About { $minutes } minutes left.
}
imports-goes-on = It goes on by itself; you may close this page.
imports-number = { $count }
imports-would-apply = Would be taken
imports-applied = Taken
imports-unchanged = Without change
imports-merged = Stated again further down
imports-faulty = To mend
imports-nothing-stored = Nothing has been stored yet.
imports-without-faulty = Rows to mend are left out; send them as a file of their own once they are mended.
imports-all-right = Every row is in.
imports-for-good = { $count ->
    [one] Import one row now
   *[other] Import { $count } rows now
}
imports-go-on = Go on from row { $row }
imports-report = Download the rows to mend ({ $format })
imports-another = Send another file

imports-mends = What is to be mended
imports-mends-how = Personal values are masked here. The download has the rows as they are, with a column more; mend them there and send that file.
imports-row = Row
imports-column = Column
imports-value = Value
imports-fix = How to mend it
imports-first = First rows
imports-more = Further rows

imports-refused-bad-request = The file did not arrive whole. Send it again.
imports-refused-import-empty = The file is empty.
imports-refused-import-too-large = The file is larger than this installation takes. Send it in parts.
imports-refused-import-unknown-format = This is no CSV, XLSX or NDJSON. Save it as CSV, or as XLSX without a password; the older .xls is not read.
imports-refused-too-many = Too many files are waiting. Wait until one of them is done.

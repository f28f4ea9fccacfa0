# What checking a file found, and what to do about it.

inspection-doubtful = I have looked at “{ $name }” ({ $title }):
inspection-choose = You can send it again, or keep this one: the lender then gets it with these remarks.
inspection-kept = Kept: { $title }. The lender gets it with these remarks.
inspection-refused = We cannot use “{ $name }” ({ $title }).
inspection-album = I have looked at what you sent for “{ $title }”. With these files something seems wrong:
inspection-album-file = “{ $name }”:
inspection-album-choose = You can send them again, or keep them: the lender then gets them with these remarks.

finding-line = • { $problem }

## It cannot be used

finding-empty = The file is empty. Please check it and send it again.
finding-unknown-type = We cannot take this kind of file. Please send a photo or a PDF.
finding-unreadable = The file does not open. Please save it or photograph it again.
finding-unusable = Please send a new photo or scan of the document.
finding-password = The file has a password. Please send a copy without one, or use the secure page and type it there.
finding-too-many-pages = The file has too many pages. Please send it in parts.
finding-too-many-pixels = The picture is too large. Please take a new one with your phone.
finding-too-small = The picture is too small to read. Please send the original one.
finding-timeout = The file could not be checked. Please send it as a photo or a PDF.
finding-archive = This is an archive. Please unpack it and send the files inside.
finding-office = This is an office document. Please save it as a PDF and send that.
finding-office-old = This is an older kind of office file. Please save it as a PDF, .docx or .xlsx and send that.
finding-form = This form shows only in special software. Please print it to a PDF and send that.

## It may not do

finding-blurred = The picture is blurred. Hold the phone still, wait until it is sharp, and take it again.
finding-dark = The picture is too dark. Take it again in daylight or under a lamp.
finding-glare = Light is reflected on it. Tilt it or move the lamp, and take it again.
finding-cut-off = An edge is cut off. Lay it flat, so that all four edges show, and take it again.
finding-low-resolution = The picture is too small to be read well. Send the original “as a file”, or take it from closer.
finding-blank = The page seems to be empty. Please check that it is the right side.
finding-wrong-document = This looks like another document than the one asked for.
finding-expired = It seems to be no longer valid. Please send the one that is valid now.
finding-too-old = It seems to be too old. Please get a recent one.
finding-incomplete-period = It seems not to cover the whole period that was asked for.
finding-missing-page = A page seems to be missing. Please send all pages.
finding-missing-side = Only one side is here. Please send the other side as well.
finding-same-side = Both pictures seem to show the same side. Please send the other side.
finding-name-differs = The name on it seems to be another one than on the application.
finding-format-not-taken = The lender takes this document as another kind of file. Its description says which.

# How staff sign in, their own account, and the people of staff.

sign-in = Sign in
sign-login = Name for signing in
sign-password = Password
sign-busy = Opening your invitation…
sign-wrong = Name or password is not right.
sign-wait = That was tried too often. Please try again in { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
  }.
sign-no-account = New here? Open the invitation you were given. An administrator makes one, or the command “loanline staff add”.
sign-link-wrong = This invitation has been used or is over. Please ask for a new one.
sign-link-often = That was tried too often from here. Please wait a quarter of an hour and open your link again.
sign-link-broken = There is no connection just now. Please open your link again in a moment.
sign-go-on = Continue

## The second proof

sign-code-title = One more step
sign-code-how = Enter the code that your authenticator app shows now, or one of your recovery codes.
sign-code = Code
sign-code-wrong = This code is not right, or it was used already. Please enter the next one.

## The first visit

sign-welcome = Welcome, { $name }
sign-welcome-how = Choose how you will sign in. It takes two minutes.
sign-password-rule = At least { $shortest } characters. Several unrelated words are good; your name and “password” are not.
sign-password-again = The same password again
sign-app = Authenticator app
sign-app-how = Scan the picture with an app such as Microsoft Authenticator, Google Authenticator or 1Password. It will show a new code every half minute.
sign-app-picture = QR code for your authenticator app
sign-app-typed = Or type this key into the app:
sign-fault-login = Please choose a name of 3 to 60 characters without spaces.
sign-fault-taken = Somebody else signs in by this name. Please choose another.
sign-fault-again = The two passwords differ. Please enter them once more.
sign-fault-short = The password is too short: it needs { $shortest } characters.
sign-fault-long = The password is too long.
sign-fault-common = This password is too easy to guess. Please choose another.
sign-fault-code = The code was not right. Please scan the new picture and enter the code it gives.

## Recovery codes

sign-recovery = Recovery codes
sign-recovery-how = Each lets you in once when your phone is not at hand. Print them or keep them in a safe place: they are shown only now.
sign-recovery-kept = I have kept them
sign-recovery-left = { $count } left
sign-recovery-renew = Make new ones

## Proving it again

sign-prove = Is it you?
sign-prove-how = Before this step we ask once more. Enter the code that your authenticator app shows now.
sign-prove-passkey = Before this step we ask once more. Use your passkey.
sign-prove-failed = That did not work. Please try again, or use the code of your app.
sign-prove-none = You came in by a link: please sign out, and open a link again.

## Passkeys

sign-passkey-in = Use a passkey
sign-passkey-make = Add a passkey
sign-passkey-how = A passkey lets you in by fingerprint, face or the device’s PIN, without password and code.
sign-passkey-failed = That did not work. Please try again, or use your password.

## One's own account

sign-account = My account
sign-sessions = Where you are signed in
sign-this-one = this browser
sign-browser-unknown = Unknown browser
sign-session-times = Since { $since } UTC, last used { $seen } UTC
sign-end = Sign out there
sign-end-others = Sign out everywhere else
sign-proofs = What proves that it is you
sign-proof-password = Password
sign-proof-totp = Authenticator app
sign-proof-passkey = Passkey
sign-proof-company = Company account
sign-proof-since = Since { $at } UTC
sign-remove = Remove
sign-password-change = Change the password
sign-password-ends = All your other browsers are signed out then.

## People of staff

people-title = People
people-change = Change or end access
people-role = Role
people-role-agent = Agent
people-role-supervisor = Supervisor
people-role-officer = Lender officer
people-role-auditor = Auditor
people-role-administrator = Administrator
people-all-lenders = All lenders
people-capacity = Conversations at the same time
people-languages = Languages they answer in
people-keep = Keep the changes
people-invite-anew = Invite anew
people-invite-anew-how = For somebody who lost their phone and their recovery codes: what they signed in with until now ends.
people-end = End access now
people-add = Invite somebody
people-name = Name
people-name-how = Borrowers read it.
people-lender = Lender
people-language = Language of the console
people-invite = Make the invitation
people-fault-last = This is the last administrator: make somebody else one first.
people-fault-officer = An officer belongs to one lender. Please choose it.
people-fault-wrong = Something in the form is missing or not possible. Nothing was changed.
people-link = Invitation for { $name }
people-link-how = Send this link to them alone. It works once, within three days, and is shown only now.
people-back = Back to the people

## A company's account

sign-company = Company accounts
sign-company-in = Sign in with { $name }
sign-company-with = Go on with your account at { $name }
sign-company-link = Also sign in with { $name }
sign-company-to = On the way to { $name }…
sign-company-done = You are signed in
sign-company-not = That did not work
sign-company-back = Back
sign-company-why-unknown = This account is not known here. Please open your invitation, or ask an administrator to enter your company e-mail address.
sign-company-why-taken = This account, or your access here, is already tied to another one. Please ask an administrator.
sign-company-why-other = This is the account of somebody else. Please use the one that you sign in with here.
sign-company-why-over = This sign-in is over, or was begun in another browser. Please begin again.
sign-company-why-second = Your company’s account proves you once, and two proofs are needed here. Please use your code or passkey.
sign-company-why-denied = The sign-in was stopped at your company.
sign-company-why-wrong = What your company’s service answered could not be confirmed, so nobody was signed in. If it happens again, please tell an administrator.
sign-company-why-down = Your company’s service cannot be reached just now. Please try again in a moment.
sign-company-why-often = That was tried too often from here. Please wait a quarter of an hour.
sign-welcome-app = One more step: a code that only your phone shows. It takes a minute.
sign-prove-company = Before this step we ask once more. Please sign in at your company again.
people-email = Company e-mail address
people-email-how = Whoever signs in with this address at your company’s service for the first time comes in as this person. Leave it empty otherwise.
people-fault-email = Another person has this e-mail address, or it is none.

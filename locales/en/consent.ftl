# Consents asked for one by one, and taken back.

consent-sensitive = { $title } holds sensitive personal data. { $lender } uses it only to handle your application; it is kept encrypted, and as long as the law obliges the lender to keep it. Do you agree that I take it?
consent-sensitive-all = Some documents, such as an identity card or bank statements, hold sensitive personal data. { $lender } uses them only to handle your application; they are kept encrypted. Do you agree that I take them?
consent-abroad = This chat app keeps messages on servers outside your country. Do you agree that { $lender } speaks with you about your application here?
consent-abroad-page = Receipts for what you send here would also be told in your chat app, which keeps messages on servers outside your country. Do you agree that { $lender } speaks with you about your application there?
consent-credit = To decide on your application, { $lender } would like to ask for your credit report, for this application only. Do you agree?
consent-noted = Thank you, I have noted that you agree. You can take it back at any time with /privacy.
consent-refused-sensitive = That is fine. Then I cannot take documents like this for { $lender }. A person can tell you what else is possible.
consent-refused-abroad = That is fine. Then I say nothing about your application with { $lender } here. You can ask the same on our own page, or talk to a person.
consent-refused-credit = That is fine. { $lender } sees that you do not agree. A person can tell you what this means for your application.
consent-withdrawn = Taken back: { $what } ({ $lender }). It holds from now on.
consent-list = This is what you have agreed to. A button takes it back, or gives it again.
consent-line-service = • The privacy notice: agreed on { $on }
consent-line-given = • { $what } ({ $lender }): agreed on { $on }
consent-line-refused = • { $what } ({ $lender }): not agreed, { $on }
consent-line-open = • { $what } ({ $lender }): not asked yet
consent-name-service = everything
consent-name-sensitive = sensitive data
consent-name-abroad = chat abroad
consent-name-credit = credit report

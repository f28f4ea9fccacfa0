# The documents lenders ask for. Every document has the same five answers:
# what it is, why it is asked for, where to get it, how it must look, how long it counts.

## Groups

document-group-personal = Personal documents
document-group-financial = Income and assets
document-group-credit = Credit history
document-group-loan = About the loan and its security
document-group-company = Company documents

## Where documents come from

source-police = Police or immigration office
source-civil-affairs = Civil registry
source-court = Court
source-notary = Notary
source-tax-office = Tax office
source-social-insurance = Social insurance office
source-housing-fund = Housing fund
source-market-regulator = Companies register
source-registry = Property registry
source-vehicle-office = Vehicle licensing office
source-bureau = Credit bureau
source-bank = Bank
source-payment-service = Mobile payment service
source-utility = Power, water, gas or phone company
source-employer = Employer
source-accountant = Accountant
source-valuer = Valuer
source-insurer = Insurance company
source-seller = Seller
source-landlord = Landlord
source-guarantor = Guarantor
source-lender = Lender
source-self = You write or take it yourself
source-own-copy = Your own copy

## Why a document is sent back

reason-unreadable = Not readable
    .fix = Please take the picture again in good light, hold the phone still and check that you can read every word before you send it.
reason-wrong-document = A different document
    .fix = This is not the document that was asked for. Please read what is needed once more and send that one.
reason-expired = No longer valid
    .fix = The date printed on it has passed. Please renew the document and send the new one.
reason-too-old = Issued too long ago
    .fix = Please get a newly issued copy and send it soon after you receive it.
reason-missing-page = Pages are missing
    .fix = Please send all pages in their order, also those that look empty or unimportant.
reason-missing-side = One side is missing
    .fix = Please send both the front and the back of the card.
reason-name-differs = The name differs
    .fix = The name does not match the application. Please send the right person’s document, or tell us if a name has changed.
reason-password = Locked by a password
    .fix = We cannot open the file. Please save it without a password, for example by printing it to PDF, and send that file. Do not send us the password.
reason-incomplete-period = Not the whole period
    .fix = Some days or months are missing. Please send one that covers the whole period asked for, without gaps.
reason-altered = Not the original file
    .fix = The file seems to have been changed after it was issued. Please send it just as you received it, with nothing edited or covered.
reason-cut-off = Edges are cut off
    .fix = Please take the picture again so that all four corners of the page or card can be seen.
reason-other = Something else
    .fix = Please read the lender’s note. If it is not clear what to do, ask to speak to a person.

## Personal documents

document-identity-card = Identity card
    .what = Your national identity card, front and back.
    .why = The lender must know for certain who is borrowing, so that nobody can borrow in your name.
    .where = You have it at home. If it is lost or has expired, apply for a new one at the police or registration office.
    .how = One photo of each side, in colour, on a dark table. All four corners in the picture, no flash, no glare, nothing covered.
    .validity = Until the date printed on the card. It should not run out while your application is open.

document-passport = Passport
    .what = The page of your passport with your photo and personal details.
    .why = It shows who you are and which country you are a citizen of.
    .where = You have it at home. If it has expired, apply to the passport office, or to your embassy when you live abroad.
    .how = The open photo page, in colour, with all four corners and the two lines of letters at the bottom sharp.
    .validity = Until the date printed in the passport.

document-residence-permit = Residence permit
    .what = The card or paper that says you may live where you live now.
    .why = The lender needs to know that you may stay for as long as the loan runs.
    .where = From the immigration or local police office that issued yours. Renewals are made at the same office.
    .how = Both sides in colour, all four corners in the picture, dates and number readable.
    .validity = Until the date printed on it. If you have applied for renewal, send the receipt as well.

document-household-register = Household register
    .what = The official booklet that lists the members of your household.
    .why = It confirms your registered address and your family.
    .where = Your family keeps it. A lost one is replaced by the police station or registry where the household is registered.
    .how = Photos of the front page, the householder’s page and your own page; each page whole, in colour, with its stamp.
    .validity = It has no end date, but it must show your present address and marital status.

document-marriage-certificate = Marriage certificate
    .what = The official certificate of your marriage.
    .why = Some loans need the agreement of both spouses, so the lender must know if you are married.
    .where = Your own copy. A new one comes from the civil registry where you married, often by post or online.
    .how = All pages with names, photos, number and stamp, in colour, nothing cut off.
    .validity = It has no end date.

document-divorce-certificate = Divorce certificate or judgment
    .what = The certificate of your divorce, or the final court judgment.
    .why = It shows what belongs to you alone and which payments were agreed.
    .where = From the civil registry. If a court decided, ask the clerk of that court for a copy that states it is final.
    .how = All pages with names, date and stamp. For a judgment, add the page that says it is final.
    .validity = It has no end date.

document-single-status-declaration = Declaration that you are unmarried
    .what = A short signed statement that you are not married at present.
    .why = The lender needs to know whether a spouse has to agree to the loan.
    .where = You write it yourself, or ask the lender for a form. Some countries issue a certificate at the civil registry.
    .how = Full name, document number, the statement, date and your signature in ink. Photograph the whole page.
    .validity = Signed within the last 30 days.

document-proof-of-address = Proof of address
    .what = A letter or bill with your name and the address where you live.
    .why = The lender must know where you live and where to write to you.
    .where = A power, water, gas or phone bill, a bank letter, a tenancy agreement or a letter from the town hall.
    .how = The whole page with your name, the full address, the date and the sender. A PDF from your online account is best.
    .validity = Issued within the last 90 days.

document-driving-licence = Driving licence
    .what = Your licence to drive, both sides.
    .why = For a vehicle loan it shows that you may drive; some lenders also take it as a second proof of who you are.
    .where = You carry it. A lost or expired one is replaced by the vehicle licensing office, often online.
    .how = Both sides in colour, all four corners in the picture, number and dates readable.
    .validity = Until the date printed on it.

document-power-of-attorney = Power of attorney
    .what = A signed paper that lets another person act for you in this application.
    .why = Without it the lender may not talk to that person or accept their signature.
    .where = Use the lender’s form or your own letter. If the lender asks for it, sign in front of a notary.
    .how = All pages: both names and document numbers, what the person may do, until when, date and signature.
    .validity = Until the end date written in it.

## Income and assets

document-proof-of-income = Proof of income
    .what = A letter from your employer that states what you earn.
    .why = The lender checks that you can pay each instalment and still have enough to live on.
    .where = From the personnel or finance department of your employer. Many lenders have a form for it.
    .how = Your name, job, income for each month or year, date, company stamp or signature, and a contact number.
    .validity = Issued within the last 30 days.

document-proof-of-employment = Proof of employment
    .what = A letter from your employer that you work there.
    .why = It shows that your income is likely to go on.
    .where = From the personnel department of your employer.
    .how = Your name, job, first day of work, kind of contract, date, and company stamp or signature.
    .validity = Issued within the last 30 days.

document-employment-contract = Employment contract
    .what = The contract between you and your employer.
    .why = It shows how long your job lasts and what pay was agreed.
    .where = Your own copy, or ask the personnel department for one.
    .how = All pages, with both signatures and the date. One PDF is best.
    .validity = Until the end date in the contract; permanent contracts have none.

document-payslip = Payslips
    .what = The monthly slips that show your pay and what was taken off.
    .why = They show what really reaches your account, after taxes and insurance.
    .where = From your employer’s pay portal, by e-mail, or from the personnel department.
    .how = One for each month, usually the last 3, whole page, with your name, the month and the net pay.
    .validity = The newest one from within the last 60 days.

document-salary-statement = Salary account statement
    .what = The statement of the bank account your pay goes into.
    .why = It proves that your pay arrives regularly, and how much.
    .where = Download it as a PDF from online banking, or ask the branch for a stamped one.
    .how = The last 6 months without gaps, all pages, with your name and account number. Unedited and without a password.
    .validity = Issued within the last 30 days.

document-bank-statement = Bank statement
    .what = The list of all money in and out of your bank account.
    .why = The lender sees from it what you earn, spend and already repay.
    .where = Download it as a PDF from online banking or the bank’s app, or ask the branch for a stamped one.
    .how = Usually the last 6 months without gaps, all pages, with your name and account number. Unedited and without a password.
    .validity = Issued within the last 30 days.

document-wallet-statement = Mobile payment statement
    .what = The list of payments in and out of your payment app.
    .why = If you are paid or do business through the app, it shows that income.
    .where = In the payment app, look for statements or account history, choose the dates and export an official PDF.
    .how = Usually the last 6 months, all pages, with your full name. Send the exported file, not screenshots, and without a password.
    .validity = Issued within the last 30 days.

document-tax-return = Tax return
    .what = Your income tax return for a year, with the office’s confirmation.
    .why = It shows all your income over a whole year, also if you work for yourself.
    .where = From the tax office’s online service, or from your accountant.
    .how = All pages of the last full year, with the confirmation that it was filed. Send the downloaded PDF.
    .validity = The latest year that was due for filing.

document-income-tax-record = Record of income tax paid
    .what = The tax office’s list of your income and the tax paid on it.
    .why = An official record confirms the income that you stated.
    .where = From the tax office’s app or website, or at its counter.
    .how = The last 12 months, all pages, with the office’s stamp or check code. Send the PDF just as it was issued.
    .validity = Issued within the last 30 days.

document-social-insurance-record = Social insurance record
    .what = The record of the contributions paid for you.
    .why = It shows that you have steady work, and with which employer.
    .where = From the social insurance office’s website or app, or at its counter.
    .how = The last 12 months, all pages, with your name, employer, months and the office’s stamp or check code.
    .validity = Issued within the last 30 days.

document-housing-fund-record = Housing fund record
    .what = The record of payments into your housing or provident fund.
    .why = The amount paid each month shows your income and that it is regular.
    .where = From the fund’s website or app, or at its counter.
    .how = The last 12 months, all pages, with your name, employer, balance and the fund’s stamp or check code.
    .validity = Issued within the last 30 days.

document-pension-statement = Pension statement
    .what = A letter or statement that shows the pension you receive.
    .why = A pension is income that you can repay from.
    .where = From your pension office or insurer, by post or in its online service.
    .how = The whole letter with your name, the amount for each month and the date.
    .validity = The latest yearly one, no more than 12 months old.

document-proof-of-assets = Proof of assets
    .what = Papers that show what you own: savings, deposits, shares, insurance or property.
    .why = Savings and property make it more certain that the loan can be repaid.
    .where = From your bank’s or broker’s app, your insurer, or the property registry.
    .how = Your name, what it is, its value, the date and the issuer. Download PDFs where you can.
    .validity = Issued within the last 30 days.

document-balance-sheet = Balance sheet
    .what = A page that lists what the business or household owns and owes on one day.
    .why = The lender compares what you own with what you owe.
    .where = From your accountant or bookkeeping program, or fill in the lender’s form.
    .how = All pages, with name, date, totals that agree, and the signature of who made it.
    .validity = Drawn up within the last 90 days.

document-income-statement = Income statement
    .what = A page that lists income and costs over a period, and what is left.
    .why = What is left is what a loan can be repaid from.
    .where = From your accountant or bookkeeping program, or fill in the lender’s form.
    .how = Usually the last 12 months, all pages, with name, period, totals and the signature of who made it.
    .validity = Drawn up within the last 90 days.

## Credit history

document-central-bank-credit-report = Central bank credit report
    .what = The record of your loans and cards kept by the central bank’s credit register.
    .why = It shows how you have repaid so far and what you owe elsewhere.
    .where = From the central bank’s credit register, online or at its counter; in some countries through your bank.
    .how = Every page of the report as a PDF, with report number and date. Do not edit it or cover anything.
    .validity = Issued within the last 30 days.

document-baihang-credit-report = Baihang credit report
    .what = A report on loans from online lenders, kept by Baihang Credit in China.
    .why = It holds loans that the central bank’s report may not list.
    .where = Ask Baihang Credit for your own report on its official website or WeChat account.
    .how = Every page of the report as issued, with its number and date. Save it without a password.
    .validity = Issued within the last 30 days.

document-credit-bureau-report = Credit bureau report
    .what = Your own report from the credit bureau of the country you live in.
    .why = It shows how you have repaid so far and what you owe elsewhere.
    .where = Ask the bureau for your report on its website; in many countries you may have one free of charge.
    .how = Every page as a PDF, with your name and the date. Do not edit it or cover anything.
    .validity = Issued within the last 30 days.

document-credit-enquiry-authorisation = Consent to a credit check
    .what = A form you sign so that the lender may look at your credit record.
    .why = Without your consent the lender may not ask the credit bureau.
    .where = The lender gives you the form. Take it only from the lender itself.
    .how = Read it, fill in every field, sign and date it in ink, then photograph the whole page.
    .validity = Signed within the last 90 days.

document-repayment-record = Repayment record
    .what = A list of the instalments you have paid on a loan.
    .why = Regular payments speak for you.
    .where = From the bank or lender of that loan: in its app, or ask its customer service.
    .how = The last 12 months, all pages, with your name, the loan number, and due and paid dates.
    .validity = Issued within the last 30 days.

document-existing-loan-contract = Contract of another loan
    .what = The contract of a loan that you are still paying back.
    .why = The lender must know what you pay each month and until when.
    .where = Your own copy, or ask that lender for one; often it is in its app.
    .how = All pages, with amount, rate, repayment plan and signatures. One PDF is best.
    .validity = As long as that loan is running.

document-settlement-certificate = Proof that a loan is paid off
    .what = A letter that says an earlier loan has been repaid in full.
    .why = A loan that is paid off no longer counts as your debt.
    .where = Ask the bank or lender you repaid, in its app or through customer service.
    .how = Your name, loan number, date of settlement, and the lender’s stamp or signature.
    .validity = It has no end date.

document-late-payment-explanation = Explanation of late payments
    .what = A short letter in your own words on why a payment was late.
    .why = A good reason, such as illness, can be taken into account.
    .where = You write it yourself. Add proof if you have some, such as a hospital bill.
    .how = Which loan, when, why, when it was paid; then your name, the date and your signature.
    .validity = Signed within the last 30 days.

document-court-case-closure = Proof that a court case is closed
    .what = A court paper that says a case about a debt has ended.
    .why = An open case can stop a loan; a closed one need not.
    .where = Ask the clerk of the court that handled the case.
    .how = All pages, with the case number, names, date and the court’s stamp.
    .validity = It has no end date.

## About the loan and its security

document-loan-purpose-statement = Statement of purpose
    .what = A short statement of what you need the money for.
    .why = Lenders may lend only for lawful, stated purposes, and terms can depend on them.
    .where = You write it yourself, or fill in the lender’s form.
    .how = What you will pay for, to whom, when and how much; then your name, the date and your signature.
    .validity = Signed within the last 30 days.

document-amount-breakdown = Breakdown of the amount
    .what = A list of what the loan amount is made up of.
    .why = The lender checks that the amount fits what you want to pay for.
    .where = You write it yourself, from offers or price lists of sellers.
    .how = One line for each item with its price, your own share, and the total. Add the offers if you have them.
    .validity = Drawn up within the last 30 days.

document-purchase-contract = Purchase contract
    .what = The contract for what you are buying: a home, a vehicle or goods.
    .why = It proves what the loan pays for, the price and the seller.
    .where = From the seller or agent; you should have a signed copy.
    .how = All pages and annexes, with price, names, date and the signatures of both sides. One PDF is best.
    .validity = As long as the contract stands.

document-down-payment-receipt = Down payment receipt
    .what = The proof that you have paid your own share.
    .why = The lender pays the rest only when your share is paid.
    .where = The seller’s receipt, or the transfer slip from your bank.
    .how = Payer, receiver, amount, date, and the stamp or transaction number.
    .validity = It has no end date.

document-invoice = Invoice
    .what = The seller’s bill for what the loan pays for.
    .why = It proves the price and that the purchase took place.
    .where = From the seller, on paper or as an electronic invoice.
    .how = The whole invoice with number, date, buyer, seller and amount. Send an electronic one as the original PDF.
    .validity = It has no end date.

document-rental-contract = Rental contract
    .what = The contract for a home that you rent or let.
    .why = It shows the rent you pay, or the rent you receive as income.
    .where = Your own copy, or ask the landlord or agent for one.
    .how = All pages, with address, rent, term, names and both signatures.
    .validity = Until the end date in the contract.

document-payout-account = Proof of your payout account
    .what = Proof of the bank account that the loan shall be paid into.
    .why = The money must reach you and nobody else.
    .where = Your bank card, or an account confirmation from your bank’s app.
    .how = Your name, the bank and the account number. Cover the three-digit code on the back. Never send a PIN or password.
    .validity = As long as the account is open.

document-property-certificate = Property certificate
    .what = The official title that says who owns the home or land.
    .why = It proves that the property is yours before it can secure a loan.
    .where = Your own copy, or an extract from the property registry.
    .how = All pages with owner, address, size, number and stamp, also the pages with notes.
    .validity = It has no end date, but it must show the present owner.

document-property-valuation = Property valuation
    .what = An expert’s report on what the property is worth.
    .why = The amount you can borrow depends on this value.
    .where = From a licensed valuer. Ask the lender first which valuers it accepts.
    .how = The whole report, with photos, value, date, and the valuer’s signature and stamp.
    .validity = Issued within the last 180 days.

document-vehicle-registration = Vehicle registration
    .what = The registration document that is carried in the vehicle.
    .why = It shows whose vehicle it is and that it may be on the road.
    .where = It is kept in the car. The vehicle licensing office replaces a lost one.
    .how = Both sides or both parts in colour, with plate number, owner and inspection date readable.
    .validity = Until the inspection date printed on it.

document-vehicle-certificate = Vehicle ownership certificate
    .what = The title that says who owns the vehicle and whether it is pledged.
    .why = It proves that the vehicle is yours before it can secure a loan.
    .where = Your own copy. The vehicle licensing office replaces a lost one.
    .how = All pages that are filled in, with vehicle number, owner and entries about pledges.
    .validity = It has no end date, but it must show the present owner.

document-vehicle-insurance = Vehicle insurance
    .what = The policy that insures the vehicle.
    .why = An accident must not leave you with a debt and no vehicle.
    .where = From your insurer: by e-mail, in its app, or from the agent.
    .how = The whole policy, with plate number, cover, insured person and dates.
    .validity = Until the end date of the policy.

document-guarantee-letter = Letter of guarantee
    .what = A signed promise of another person or company to pay if you cannot.
    .why = A guarantor makes it more certain that the loan will be repaid.
    .where = Use the lender’s form. The guarantor should read it with care before signing.
    .how = All pages, with the guarantor’s name and document number, the amount, date and signature.
    .validity = Signed within the last 90 days.

document-spouse-consent = Consent of your spouse
    .what = A paper in which your spouse agrees to the loan or to the security.
    .why = What belongs to both may secure a loan only if both agree.
    .where = Use the lender’s form. Your spouse signs in person.
    .how = Both names and document numbers, the loan, date and your spouse’s signature; the whole page.
    .validity = Signed within the last 90 days.

document-collateral-photos = Photos of the security
    .what = Photos of the home, vehicle or goods that secure the loan.
    .why = They show that it exists and what condition it is in.
    .where = You take them yourself with your phone.
    .how = At least 4 photos: whole views from several sides and one of the number plate, house number or serial number. No filters.
    .validity = Taken within the last 30 days.

## Company documents

document-business-licence = Business licence
    .what = The official certificate that your business is registered.
    .why = It proves that the business exists and may trade.
    .where = Your own copy, or an extract from the companies register, mostly online.
    .how = The whole certificate in colour, with name, number, date and stamp or check code.
    .validity = Until the date printed on it; some have none. It must show the present name and address.

document-legal-representative-identity = Identity of the legal representative
    .what = The identity card of the person who may sign for the company.
    .why = The lender must know who signs, and that this person may do so.
    .where = From the legal representative. A passport is often accepted from foreigners.
    .how = One photo of each side, in colour, all four corners in the picture, no glare, nothing covered.
    .validity = Until the date printed on the card.

document-articles-of-association = Articles of association
    .what = The rules of the company: its purpose, capital, owners and who decides.
    .why = The lender sees from them who may decide to take a loan.
    .where = Your own copy, or a copy from the companies register.
    .how = All pages of the latest version with every amendment, signatures or stamp. One PDF is best.
    .validity = The latest version counts.

document-shareholder-register = Register of shareholders
    .what = A list of the owners of the company and their shares.
    .why = By law the lender must know who stands behind a company.
    .where = Kept by the company; in many countries the companies register has an extract.
    .how = All owners with name and share, adding up to 100 per cent, with date and signature or stamp.
    .validity = Issued within the last 90 days.

document-shareholder-resolution = Shareholders’ resolution
    .what = The decision of the owners that the company takes this loan.
    .why = It protects the owners from loans they did not agree to.
    .where = The company draws it up; many lenders have a form.
    .how = All pages: lender, amount, term, security, date, and the signatures the articles ask for.
    .validity = Signed within the last 90 days.

document-annual-accounts = Annual accounts
    .what = The accounts of the company for a full business year.
    .why = They show how the company does over a whole year.
    .where = From your accountant or auditor.
    .how = All pages of the last full year: balance sheet, income statement, notes, and the audit report if there is one.
    .validity = The latest year that is finished.

document-company-bank-statement = Company bank statement
    .what = The list of all money in and out of the company’s account.
    .why = It shows real turnover and whether money is there when it is due.
    .where = Download it from the company’s online banking, or ask the branch for a stamped one.
    .how = Usually the last 12 months of the main account without gaps, all pages. Unedited and without a password.
    .validity = Issued within the last 30 days.

document-company-credit-report = Company credit report
    .what = The record of the company’s loans and guarantees.
    .why = It shows what the company owes and how it has repaid.
    .where = From the central bank’s register or a credit bureau; the legal representative applies for it.
    .how = Every page of the report as issued, with its number and date.
    .validity = Issued within the last 30 days.

document-tax-clearance = Tax clearance certificate
    .what = A certificate that the company owes no tax.
    .why = Unpaid tax must be paid before a loan, so the lender has to know.
    .where = From the tax office’s online service, or at its counter.
    .how = The whole certificate with company name, number, date and stamp or check code.
    .validity = Issued within the last 30 days.

document-vat-return = VAT returns
    .what = The value added tax returns that the company has filed.
    .why = They confirm the turnover the company stated.
    .where = From the tax office’s online service, or from your accountant.
    .how = Usually the last 12 months, all forms, with the proof that they were filed.
    .validity = Up to the latest month or quarter that was due.

document-lease-of-premises = Lease of business premises
    .what = The lease of the shop, office or workshop.
    .why = It shows where the business works and how long it can stay.
    .where = Your own copy, or ask the landlord. If the rooms are your own, send the property certificate and say so.
    .how = All pages, with address, rent, term, names and both signatures.
    .validity = Until the end date in the lease.

document-trade-contract = Contracts with customers or suppliers
    .what = Current contracts or orders with the firms you buy from or sell to.
    .why = They show what work is coming and what the loan is needed for.
    .where = From your own files.
    .how = The most important ones, all pages, with names, goods, price, dates and signatures.
    .validity = As long as they are being carried out.

document-industry-permit = Industry permit
    .what = The special permit that your trade needs, for food or transport for example.
    .why = Without it the business may not work, and the loan would be at risk.
    .where = Your own copy, or from the authority that issued it.
    .how = The whole permit in colour, with name, number, scope, dates and stamp.
    .validity = Until the date printed on it.

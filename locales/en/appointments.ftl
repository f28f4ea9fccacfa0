# Appointments: a call, a visit, a time at a branch.

appointment-call = a call from us
appointment-visit = a visit at your address
appointment-branch = a meeting at the branch
appointment-what = What would you like to make an appointment for?
appointment-when = When would suit you? These times are free.
appointment-taken = That time has just been taken. These are still free.
appointment-full = There is no free time in the next two weeks. A person can help you find one.
appointment-none = No appointments can be made here just now. A person can help you.
appointment-booked = Your appointment is booked.
appointment-yours = You have an appointment.
appointment-reminder = A reminder of your appointment.
appointment-at = { $at }: { $kind }.
appointment-place = Where: { $place }
appointment-cancelled = Your appointment is cancelled.
appointment-cancelled-by-us = We are sorry, we had to cancel { $kind } of { $at }. Please choose another time.

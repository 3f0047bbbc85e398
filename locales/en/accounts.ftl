# Signing in.
accounts-sign-in = Sign in
accounts-demo-lead = This is a demonstration. Choose who you want to be; nothing you do leaves this machine.
accounts-role-organiser = Organiser: coordinates the whole mission, plans the meetings and publishes the plan.
accounts-role-regional_officer = Regional officer: accompanies the companies of one Region.
accounts-role-delegate = Delegate: travels with the mission and asks for meetings.
accounts-role-counterpart = Local counterpart: receives the mission and answers requests.
accounts-role-protocol_officer = Protocol officer: looks after the official delegation and the ceremonies.
accounts-role-organisation_manager = Organisation manager: looks after the profile and the people of one organisation.
accounts-role-security_officer = Security officer: answers for the safety of those who travel.
accounts-role-door_staff = Door staff: stands at a door and lets people in.
accounts-role-press = Press: reports on the mission.
accounts-role-auditor = Auditor: looks at who did what, and changes nothing.
accounts-role-administrator = Administrator: runs the system, and sees no content.
accounts-not-offered = This person cannot be signed in here.
accounts-lead = Type your mail address. A letter with a link and a code comes to you.
accounts-by-mail = By mail
accounts-no-server = No mail server is set up here, so nobody can sign in by mail.
accounts-mail = Mail address
accounts-mail-hint = The one at which the organiser of your mission knows you.
accounts-send = Send me a letter
accounts-no-mail = This is no mail address. It reads name@example.be.
accounts-mail-taken = Another account has this mail address.
accounts-code-title = Look at your mail
accounts-code-lead = If the address is known here, a letter is on its way. Press the button behind its link, or type its code here. Both are good for ten minutes.
accounts-code = Code
accounts-code-hint = Eight letters and digits; capitals and the hyphen do not matter.
accounts-code-none = No letter after a few minutes? Look among unwanted mail, or check the address.
accounts-again = Ask for another
accounts-code-wrong = This is not the code. You can try { $left ->
    [one] once more
   *[other] { $left } more times
}.
accounts-code-over = This code is over, or was asked for in another browser. Ask for a new letter.
accounts-link-lead = Press the button, and you are signed in.
accounts-link-note = The button works once. If you did not ask for this letter, close this page.
accounts-link-used = Used at { $time }. Send a new one?
accounts-link-expired = This link is too old: it is good for ten minutes. Send a new one?
accounts-renew = Send a new letter
accounts-sessions = Where you are signed in
accounts-sessions-lead = Each line is a browser in which you are signed in. What you end here ends at once. Times are Brussels times.
accounts-sessions-end-all = Sign out everywhere
accounts-session-seen = Last used { $when }
accounts-session-opened = Signed in { $when }
accounts-session-this = This one
accounts-session-end = End
accounts-session-end-it = End the session on { $device }
accounts-strength-chosen = Chosen in the demonstration
accounts-strength-mail = By mail
accounts-letter-subject = Your link to Attaché
accounts-device-iphone = iPhone
accounts-device-ipad = iPad
accounts-device-android = Android phone or tablet
accounts-device-windows = Windows computer
accounts-device-mac = Mac
accounts-device-linux = Linux computer
accounts-device-other = Another device
accounts-letter =
    Good day,

    With this link you sign in:
    { $address }

    Or type this code in the browser in which you asked for it: { $code }

    Both are good for { $minutes } minutes and work once. If you did not ask for this, you need do nothing: nobody is signed in without them.

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
accounts-role-post_officer = Officer of a post: receives one leg of the mission at an embassy or consulate.
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
accounts-strength-totp = By mail and a second factor
accounts-step = The second step
accounts-step-lead = Your account has a second factor. Open your authenticator and type the code that it shows for Attaché.
accounts-step-hint = Six digits from your authenticator, or one of your recovery codes.
accounts-step-over = This took too long or too many tries. Please begin again with your mail address.
accounts-factor = Second factor
accounts-factor-lead = A second factor protects your account even when somebody reads your mail: an authenticator on your phone shows a code that changes every thirty seconds.
accounts-factor-required = Here, those who run a mission need one before they can do anything else.
accounts-factor-begin = Set up a second factor
accounts-factor-scan = Scan this picture with an authenticator, or type the secret into it. Then type the code that it shows.
accounts-factor-secret = Secret
accounts-factor-confirm = Confirm
accounts-factor-used = Your second factor is in use. Recovery codes left: { $left }.
accounts-factor-remove = Take the second factor away
accounts-factor-wrong = This is not the code of this moment. Look again: it changes every thirty seconds, and each works once.
accounts-factor-done = Your second factor is in use from now on.
accounts-factor-recovery = These recovery codes work once each, in place of a code. They are shown only now: print them, or keep them in your password manager.
accounts-factor-way-on = Continue
accounts-factor-picture = The secret as a picture for an authenticator; the same secret stands below as text
accounts-factor-there = You have a second factor already.
accounts-factor-later = Not now
accounts-with = Sign in with { $name }
accounts-strength-openid = At another service
accounts-openid-unreachable = The service at which you wanted to sign in does not answer. Please try again, or sign in by mail.
accounts-openid-over = This took too long, or began in another browser. Please begin again.
accounts-openid-denied = You were not signed in at the other service.
accounts-openid-untrusted = What the other service said of you could not be verified, so nobody was signed in. Please tell the organiser if it happens again.
accounts-openid-unverified = The other service does not confirm your mail address, and your account here is not known to it yet. Please sign in by mail.
accounts-openid-unknown = There is no account here with the mail address that the other service knows. Please ask the organiser of your mission.
accounts-openid-elsewhere = Your account here belongs to somebody else at the other service. Please ask the organiser of your mission.
accounts-strength-passkey = With a passkey
accounts-passkeys = Passkeys
accounts-passkeys-lead = A passkey stays on your device, which makes sure that it is you, by fingerprint, face or PIN. With one, you sign in without a letter and without a code.
accounts-passkeys-many = You have twenty passkeys already. Take one away first.
accounts-passkey-add = Add a passkey
accounts-passkey-not-added = This passkey could not be added. Please try again.
accounts-passkey-made = Added { $when }
accounts-passkey-remove = Remove
accounts-passkey-remove-it = Remove the passkey of { $device }
accounts-passkey-sign-in = Sign in with a passkey
accounts-passkey-failed = This passkey is not known here, or too much time passed. Please try again, or sign in by mail.
accounts-passkey-cancelled = Your device gave no passkey. Try again, or choose another way.
accounts-passkey-scripts = Passkeys need JavaScript, which is switched off in this browser. All other ways work without it.
accounts-passkey-first = You have a passkey: sign in with it first. A letter alone does not change how you sign in.
accounts-demo-letter = The letter
accounts-demo-letter-lead = In this demonstration no letter is sent. This is what it would say, for this browser alone.
accounts-demo-mail = In this demonstration no letter is sent: it is shown on the next page. Try { $mail }, for example.
accounts-other-ways = Other ways
accounts-somebody-else = The account of this mail address belongs to somebody else who takes part; ask your agency.

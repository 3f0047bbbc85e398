# Signing in.
accounts-sign-in = Sign in
accounts-demo-lead = This is a demonstration. Choose who you want to be; nothing you do leaves this machine.
accounts-no-demo = To sign in, you need an invitation from the organiser of your mission.
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

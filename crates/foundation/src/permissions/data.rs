//! The table of data: what each role sees and changes, of whom, under which conditions.
//!
//! It is the only such table. Rights, scopes, fields, the guard, the description of the JSON
//! routes, `docs/recorded/permissions.md` and the tests are made from it. Whoever adds something
//! that people are shown adds a row here, or names the row that it belongs to.
//!
//! The last column, of posts, stands only where it gives something: what is left out is denied.

use super::access::{Access, COLUMNS, row};
use super::table::Role;

macro_rules! data {
    ($($(#[doc = $doc:literal])+ $data:ident $name:literal $cells:literal;)+) => {
        /// What the product knows, a row of the table each.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Data {
            $($(#[doc = $doc])+ $data,)+
        }

        impl Data {
            /// All of them, in the order of the table.
            pub const ALL: &'static [Data] = &[$(Data::$data,)+];

            /// The name under which it is recorded.
            pub fn name(self) -> &'static str {
                match self { $(Data::$data => $name,)+ }
            }
        }

        /// The rows, in the order of [`Data::ALL`].
        const ROWS: &[[Access; COLUMNS]] = &[$(row($cells),)+];
    };
}

data! {
    //                             PUB  DEL  ORG  HST   REG   MIS  PRO   SEC   CHK  PRS  AUD  ADM
    //                           | PST (a post)
    /// The mission's page and its published programme.
    MissionPage "mission_page"
        "                          R  | R  | R  | R   | R   | W  | R   | R   | R  | R  | R  | R \
                           | R";
    /// The programme of those who take part, with its rooms from the day before.
    ParticipantProgramme "participant_programme"
        "                          -  | R  | R  | Rc  | R   | W  | W   | R   | Rc | -  | R  | - \
                           | Rl";
    /// Places left: many, few, none. Computed without what is protected.
    PlacesLeft "places_left"
        "                          Rp | Rp | Rp | Rc  | R   | W  | R   | R   | Rc | -  | R  | - \
                           | Rl";
    /// That somebody takes part, and as what.
    Registration "registration"
        "                          -  | Wo | Wg | -   | Ra  | W  | R   | -   | -  | Wo | R  | - \
                           | Rl";
    /// What was decided on a registration, and why.
    RegistrationDecision "registration_decision"
        "                          -  | -  | -  | -   | Wa  | W  | -   | Rn  | -  | -  | R  | - ";
    /// What an organisation pays for taking part: fees, invoices, credit notes, payments.
    Invoices "invoices"
        "                          -  | Ro | Ro | -   | Wa  | R  | -   | -   | -  | -  | -  | - ";
    /// Name, function and organisation.
    DirectoryProfile "directory_profile"
        "                          Ri | R  | R  | Rc  | R   | W  | R   | R   | -  | Ri | #  | - \
                           | Rl";
    /// What an organisation tells of itself, of a mission.
    OrganisationProfile "organisation_profile"
        "                          Ri | R  | Wg | Rc  | Wa  | W  | R   | R   | -  | Ri | R  | - ";
    /// What an organisation offers and looks for; it is changed with the rest of its profile.
    OrganisationOffer "organisation_offer"
        "                          Ri | R  | R  | Rc  | R   | W  | R   | R   | -  | Ri | R  | - ";
    /// Mail address and telephone number.
    MailAndPhone "mail_and_phone"
        "                          -  | Ri | Wg | Rci | Ra  | W  | R   | Rnr | -  | -  | -  | - ";
    /// Date of birth and nationality.
    BirthAndNationality "birth_and_nationality"
        "                          -  | Wo | -  | -   | Rar | Rr | Rr  | Rnr | -  | -  | -  | - ";
    /// The number of a passport; its last three characters are shown.
    PassportNumber "passport_number"
        "                          -  | Wo | -  | -   | -   | Rnr | Rnr | Rnr | - | -  | x  | - ";
    /// The scan of a passport.
    PassportScan "passport_scan"
        "                          -  | Wo | -  | -   | -   | -  | Rn2r | Rn2r | - | - | x  | - ";
    /// What somebody does not eat.
    Diet "diet"
        "                          -  | Wo | -  | #   | #   | Rr | Rr  | -   | -  | -  | -  | - ";
    /// Health, and what somebody needs to get in.
    Health "health"
        "                          -  | Wo | -  | Rnp | -   | Rnr | Rnr | -  | Rp | -  | -  | - ";
    /// Whom to call when something happens to somebody.
    EmergencyContact "emergency_contact"
        "                          -  | Wo | -  | -   | Rar | Rr | Rr  | Rr  | -  | -  | -  | - ";
    /// When somebody arrives and leaves, and in which hotel they are.
    Travel "travel"
        "                          -  | Wo | Rg | -   | Ra  | W  | R   | R   | -  | -  | -  | - ";
    /// A request for a meeting, and its answer.
    B2bRequest "b2b_request"
        "                          -  | Wo | Wg | Wc  | Rai | W  | -   | -   | -  | -  | #  | - ";
    /// Who meets whom, when, where.
    B2bSchedule "b2b_schedule"
        "                          -  | Ro | Rg | Rc  | Ra  | W  | Rp  | -   | Rc | -  | #  | - \
                           | Rl";
    /// What was noted of a meeting, and what came of it.
    B2bNotes "b2b_notes"
        "                          -  | Wo | Rg | Wo  | Rai | #  | -   | -   | -  | -  | -  | - ";
    /// That something is to be signed.
    DealExistence "deal_existence"
        "                          -  | Rc | Rg | Rc  | Ra  | R  | R   | -   | -  | -  | R  | - ";
    /// The value and the text of what is to be signed.
    DealValue "deal_value"
        "                          -  | -  | Wgn | Rcn | Rai | # | -   | -   | -  | Re | x  | - ";
    /// Who signs what with whom, minute by minute.
    SigningRunSheet "signing_run_sheet"
        "                          -  | Rc | Rc | Rc  | Ra  | W  | W   | R   | Rc | Re | R  | - ";
    /// In which city an official is, on which day.
    VipAttendance "vip_attendance"
        "                          Re | Re | Re | Rc  | R   | R  | W   | R   | -  | Re | R  | - ";
    /// Times, route, entrance, vehicle, hotel and room of an official.
    VipTimes "vip_times"
        "                          -  | -  | -  | Rnp | -   | x  | Wn  | Rn  | -  | -  | x  | - ";
    /// Health, family and staff telephones of an official.
    VipHealth "vip_health"
        "                          -  | -  | -  | -   | -   | -  | Wn2 | Rnr | -  | -  | x  | - ";
    /// An activity of an official that nobody else may know of.
    VipConfidential "vip_confidential"
        "                          -  | -  | -  | Rn  | -   | x  | Wn  | Rn  | -  | -  | x  | - ";
    /// Who sits where.
    SeatingPlan "seating_plan"
        "                          -  | Ro | Rg | Rc  | Ra  | R  | W   | R   | Rcp | - | x  | - ";
    /// The journalists who are let in.
    PressList "press_list"
        "                          -  | -  | -  | -   | -   | W  | R   | Wr  | Rc | Wo | R  | - ";
    /// Whether a ticket opens a door.
    TicketState "ticket_state"
        "                          -  | Ro | Rg | Rc  | Ra  | R  | R   | R   | Wc | Ro | R  | - ";
    /// Who came in where, and when.
    CheckInLog "check_in_log"
        "                          -  | Ro | Rg | #   | Ra  | R  | R   | R   | Wcp | - | R  | - ";
    /// What was written to somebody.
    MailsToPerson "mails_to_person"
        "                          -  | Ro | -  | Ro  | Ra  | Rr | Rr  | -   | -  | Ro | -  | - ";
    /// Sending one letter to many.
    BulkMail "bulk_mail"
        "                          -  | -  | -  | -   | Wa2 | W2 | W2  | -   | -  | -  | R  | - ";
    /// Tables taken out of the product.
    Exports "exports"
        "                          -  | Ro | Rg | Rc  | Ra  | R  | Rn2 | Rn2 | -  | -  | Rp | - ";
    /// What lets other programs in.
    ApiTokens "api_tokens"
        "                          -  | -  | Wg | -   | Ra  | W  | -   | -   | Rop | - | R  | Wp";
    /// Who holds which role. Of an organisation only what its own people hold for it: see
    /// docs/decisions/0025-teams.md.
    RoleGrants "role_grants"
        "                          -  | -  | Wg | -   | Wa  | W  | -   | A   | -  | -  | R  | W2p";
    /// Who did what, when. It holds ids and nothing protected.
    AuditLog "audit_log"
        "                          -  | Ro | Rg | -   | Ra  | R  | Rp  | R   | -  | -  | R  | Rp";
    /// Under which name a colleague acts.
    ActingName "acting_name"
        "                          -  | Rc | Rg | -   | R   | R  | R   | R   | -  | -  | R  | - ";
    /// Who read whose protected data, and why.
    ReadAudit "read_audit"
        "                          -  | Ro | Ro | Ro  | Ro  | Ro | R   | R   | -  | Ro | R  | - ";
    /// Settings of the mission and of the instance, never their keys.
    Configuration "configuration"
        "                          -  | -  | -  | -   | -   | Wp | -   | -   | -  | -  | Rp | Wp";
    /// Erasing somebody, and what stops that.
    Erasure "erasure"
        "                          -  | Ao | Ag | Ao  | Wa  | W  | W2  | -   | -  | Ao | R  | Wp";
}

/// In which column a role stands; the table keeps the order of the paper that it came from.
const fn column(role: Option<Role>) -> usize {
    match role {
        None => 0,
        Some(Role::Delegate) => 1,
        Some(Role::OrganisationManager) => 2,
        Some(Role::Counterpart) => 3,
        Some(Role::RegionalOfficer) => 4,
        Some(Role::Organiser) => 5,
        Some(Role::ProtocolOfficer) => 6,
        Some(Role::SecurityOfficer) => 7,
        Some(Role::DoorStaff) => 8,
        Some(Role::Press) => 9,
        Some(Role::Auditor) => 10,
        Some(Role::Administrator) => 11,
        Some(Role::PostOfficer) => 12,
    }
}

impl Data {
    /// The cell of a role, or of the public.
    pub fn access(self, role: Option<Role>) -> Access {
        ROWS[self as usize][column(role)]
    }
}

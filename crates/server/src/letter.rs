//! What the demonstration has of letters to many: one that waits for a second officer.

use attache_foundation::history::By;
use attache_foundation::ids::AccountId;
use attache_foundation::ids::MissionId;
use attache_foundation::permissions::Scope;
use attache_foundation::{App, Role};
use attache_office::messages::{self, Whom, Written};
use attache_platform::texts::Localized;

use crate::failure::Failure;

const SUBJECT: [&str; 4] = [
    "{mission.name}: before you leave",
    "{mission.name}: voor u vertrekt",
    "{mission.name} : avant le départ",
    "{mission.name}: vor der Abreise",
];

const BODY: [&str; 4] = [
    "Dear {delegate.name},\n\nyour day, your meetings and the programme stand on your own page. \
     Please look at it once more before you leave.",
    "Beste {delegate.name},\n\nuw dag, uw ontmoetingen en het programma staan op uw eigen pagina. \
     Bekijk ze nog eens voor u vertrekt.",
    "Bonjour {delegate.name},\n\nvotre journée, vos rencontres et le programme figurent sur votre \
     page personnelle. Consultez-la encore une fois avant le départ.",
    "Guten Tag {delegate.name},\n\nIhr Tag, Ihre Gespräche und das Programm stehen auf Ihrer \
     eigenen Seite. Sehen Sie sie vor der Abreise noch einmal an.",
];

/// Writes to all participants as an organiser.
pub(crate) async fn write(app: &App, mission: MissionId, by: AccountId) -> Result<(), Failure> {
    let mut change = app.change(By::Account(by), Some(mission)).await?;
    let written = Written {
        subject: Localized::new(SUBJECT),
        body: Localized::new(BODY),
    };
    let (all, roles) = (Whom::default(), [Role::Organiser]);
    messages::write(&mut change, &written, &all, &Scope::All, &roles).await?;
    change.finish().await?;
    Ok(())
}

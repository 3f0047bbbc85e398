//! `attache account`: somebody who can sign in, made by whoever runs the instance.

use std::process::ExitCode;

use attache_foundation::history::By;
use attache_foundation::permissions::{self, Grant};
use attache_foundation::{Role, accounts};
use attache_missions::mission;
use attache_platform::texts::{Arg, Words};

use crate::arguments::{Account, ForgetFactors};
use crate::failure::Failure;
use crate::instance;

pub(crate) async fn run(wanted: &Account, words: &Words) -> Result<ExitCode, Failure> {
    let app = instance::for_command(&wanted.instance).await?;
    let head = mission::find(&mut app.reads(), &wanted.mission).await?;
    let head = head.ok_or_else(|| {
        let slug = Arg::from(wanted.mission.as_str());
        Failure::wrong("commands-no-mission", vec![("mission", slug)])
    })?;
    let role = Role::from_name(&wanted.role);
    let role = role.filter(|role| role.is_staff()).ok_or_else(|| {
        let role = Arg::from(wanted.role.as_str());
        Failure::wrong("commands-no-role", vec![("role", role)])
    })?;
    let mail = vec![("mail", Arg::from(wanted.mail.as_str()))];
    let mut change = app.change(By::Itself, Some(head.id)).await?;
    if accounts::by_mail(&mut change, &wanted.mail)
        .await?
        .is_some()
    {
        return Err(Failure::wrong("commands-account-there", mail));
    }
    let account = accounts::open_account(&mut change, &wanted.name, words.language(), None).await?;
    accounts::set_mail(&mut change, account, &wanted.mail)
        .await
        .map_err(|_| Failure::wrong("commands-bad-mail", mail.clone()))?;
    let grant = Grant {
        region: wanted.region.clone(),
        ..Grant::of(role, head.id)
    };
    permissions::grant(&mut change, account, &grant).await?;
    change.finish().await?;
    println!("{}", words.with("commands-account", &mail));
    Ok(ExitCode::SUCCESS)
}

/// Somebody lost the device that they prove themselves with; who asks is known by other means.
pub(crate) async fn forget_factors(
    wanted: &ForgetFactors,
    words: &Words,
) -> Result<ExitCode, Failure> {
    let app = instance::for_command(&wanted.instance).await?;
    let mail = vec![("mail", Arg::from(wanted.mail.as_str()))];
    let mut change = app.change(By::Itself, None).await?;
    let Some(account) = accounts::by_mail(&mut change, &wanted.mail).await? else {
        return Err(Failure::wrong("commands-no-account", mail));
    };
    accounts::forget_factors(&mut change, account).await?;
    change.finish().await?;
    println!("{}", words.with("commands-factors-forgotten", &mail));
    Ok(ExitCode::SUCCESS)
}

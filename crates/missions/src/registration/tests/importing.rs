//! Applications from a spreadsheet.

use super::actions::{Sent, dry_run, import, map_columns, upload};
use super::*;
use attache_foundation::ids::ImportId;
use attache_platform::sheets;
use attache_testkit::count;

fn file(rows: &[(u64, &str)]) -> Vec<u8> {
    let header = [
        "Bedrijf",
        "Ondernemingsnummer",
        "Voornaam",
        "Achternaam",
        "Functie",
        "E-mail",
    ];
    let header = header.map(str::to_owned);
    let row = |(seed, mail): &(u64, &str)| {
        let cells = [
            "O'Neill & Zonen",
            &number(*seed),
            "Łukasz 王",
            "=1+1",
            "CEO",
            mail,
        ];
        cells.map(str::to_owned).to_vec()
    };
    let rows: Vec<Vec<String>> = rows.iter().map(row).collect();
    sheets::csv(&header, &rows).into_bytes()
}

async fn kept(stage: &Scene, scope: &str, by: AccountId, file: &[u8]) -> Outcome<ImportId> {
    let upload_of = attache_foundation::Upload {
        content: file.to_vec(),
        ..Default::default()
    };
    let sent = Sent {
        name: "a.csv".into(),
        digest: upload_of.digest(),
        sheet: sheets::read(file).unwrap(),
    };
    let mut change = stage.change(By::Account(by)).await;
    let id = upload(&mut change, scope, stage.call, by, sent).await?;
    change.finish().await?;
    Ok(id)
}

async fn imported(stage: &Scene, id: ImportId, by: AccountId) -> Outcome<usize> {
    let mut change = stage.change(By::Account(by)).await;
    let count = import(&mut change, "brussels", id, by).await?;
    change.finish().await?;
    Ok(count)
}

#[tokio::test]
async fn rows_become_applications_once() {
    for stage in stages(6).await {
        let by = stage.account("Officer").await;
        let sheet = file(&[
            (1, "a@example.org"),
            (2, "b@example.org"),
            (1, "c@example.org"),
        ]);
        let foreign = kept(&stage, "wallonia", by, &sheet).await;
        assert!(
            matches!(foreign, Err(Refused::Error(Error::Absent))),
            "{foreign:?}"
        );
        let id = kept(&stage, "brussels", by, &sheet).await.unwrap();
        let twin = kept(&stage, "brussels", by, &sheet).await.unwrap();
        assert_eq!(imported(&stage, id, by).await.unwrap(), 2);
        let (mut reads, mission) = (stage.kit.app.reads(), stage.small.mission);
        let all = store::submitted(&mut reads, mission, "brussels")
            .await
            .unwrap();
        let mut parties: Vec<usize> = all.iter().map(|one| one.people.len()).collect();
        parties.sort_unstable();
        assert_eq!(parties, [1, 2], "{}", stage.kit.engine);
        assert_eq!(
            all[0].people[0].family_name, "=1+1",
            "text stays what it is"
        );
        let kept_rows = "select count(*) from application_imports where sheet = \'\' \
            and done_at is not null";
        assert_eq!(count(&stage.kit.database, kept_rows).await, 1);
        for again in [
            imported(&stage, id, by).await.map(|_| ()),
            imported(&stage, twin, by).await.map(|_| ()),
            kept(&stage, "brussels", by, &sheet).await.map(|_| ()),
        ] {
            let Err(Refused::Rule(Refusal::AlreadyImported { import })) = again else {
                panic!("{again:?}")
            };
            assert_eq!(import, id, "the first result");
        }
        assert_eq!(
            store::submitted(&mut reads, mission, "brussels")
                .await
                .unwrap()
                .len(),
            2
        );
    }
}

#[tokio::test]
async fn one_faulty_row_keeps_all_out_and_is_named() {
    for stage in stages(6).await {
        let by = stage.account("Officer").await;
        let other = stage.account("Marie").await;
        stage.apply(other, &number(3), 1).await.unwrap();
        let rows = [
            (1, "a@example.org"),
            (2, "b@@c"),
            (1, "A@example.org"),
            (3, "d@e.org"),
        ];
        let id = kept(&stage, "brussels", by, &file(&rows)).await.unwrap();
        let refused = imported(&stage, id, by).await;
        assert!(
            matches!(refused, Err(Refused::Rule(Refusal::RowsFaulty))),
            "{refused:?}"
        );
        let (mut reads, mission) = (stage.kit.app.reads(), stage.small.mission);
        let found = store::import(&mut reads, mission, "brussels", id)
            .await
            .unwrap()
            .unwrap();
        let elsewhere = store::import(&mut reads, mission, "wallonia", id)
            .await
            .unwrap();
        assert_eq!(elsewhere, None);
        let call = store::call(&mut reads, mission, "*", stage.call)
            .await
            .unwrap()
            .unwrap();
        let (_, faults) = dry_run(&mut reads, &call, &found).await.unwrap();
        let told: Vec<_> = faults
            .iter()
            .map(|f| (f.row, f.field.as_str(), f.key))
            .collect();
        let expected = [
            (3, "mail", "registration-error-mail-two-at"),
            (4, "mail", "registration-import-twice"),
            (5, "number", "registration-import-known"),
        ];
        assert_eq!(told, expected, "{}", stage.kit.engine);
        let all = store::submitted(&mut reads, mission, "brussels")
            .await
            .unwrap();
        assert_eq!(all.len(), 1, "only what was there");
        let mut change = stage.change(By::Account(by)).await;
        let mapping = [("name".to_owned(), 0)].into();
        let foreign = map_columns(&mut change, "wallonia", id, &mapping).await;
        assert!(matches!(foreign, Err(Refused::Error(Error::Absent))));
    }
}

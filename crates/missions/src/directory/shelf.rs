//! What was made from the database once for each version of a mission's people, kept in memory.

use std::sync::{Arc, Mutex};

use attache_foundation::App;
use attache_foundation::Result;
use attache_foundation::ids::MissionId;

use super::store;

/// So many are kept at once; the one that was longest unread makes place.
const MOST_KEPT: usize = 12;

/// One thing on the shelf: what it is of, of which version, and the thing.
type Kept<K, B> = (K, i64, Arc<B>);

/// Things in memory, latest read first. `K` says of which mission, and for whom, one was made.
pub(super) struct Shelf<K, B>(Mutex<Vec<Kept<K, B>>>);

impl<K, B> Default for Shelf<K, B> {
    fn default() -> Shelf<K, B> {
        Shelf(Mutex::default())
    }
}

impl<K: PartialEq + Clone, B> Shelf<K, B> {
    fn take(&self, key: &K, version: i64) -> Option<Arc<B>> {
        let mut kept = self.0.lock().ok()?;
        let place = kept
            .iter()
            .position(|(of, made, _)| of == key && *made == version)?;
        kept[..=place].rotate_right(1);
        Some(Arc::clone(&kept[0].2))
    }

    fn put(&self, key: &K, version: i64, made: &Arc<B>) {
        if let Ok(mut kept) = self.0.lock() {
            kept.retain(|(of, ..)| of != key);
            kept.insert(0, (key.clone(), version, Arc::clone(made)));
            kept.truncate(MOST_KEPT);
        }
    }
}

/// The thing of `key` as the mission's people are now: from the shelf, or made.
///
/// # Errors
/// The database is away, or `make` says no.
pub(super) async fn kept<K, B>(
    app: &App,
    mission: MissionId,
    key: &K,
    make: impl AsyncFnOnce() -> Result<B>,
) -> Result<Arc<B>>
where
    K: PartialEq + Clone + Send + Sync + 'static,
    B: Send + Sync + 'static,
{
    let version = store::version(&mut app.reads(), mission).await?;
    let shelf = app.kept::<Shelf<K, B>>();
    if let Some(found) = shelf.take(key, version) {
        return Ok(found);
    }
    let made = Arc::new(make().await?);
    shelf.put(key, version, &made);
    Ok(made)
}

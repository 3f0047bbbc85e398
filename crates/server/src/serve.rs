//! `attache serve`.

use std::net::SocketAddr;
use std::process::ExitCode;

use attache_foundation::app::App;
use attache_platform::texts::{Arg, Words};
use tokio::net::TcpListener;

use crate::arguments::{Door, Serve};
use crate::failure::Failure;
use crate::instance;

/// How many jobs are done side by side.
const WORKERS: usize = 2;

pub(crate) async fn run(wanted: &Serve, words: &Words) -> Result<ExitCode, Failure> {
    let listener = listen(&wanted.door).await?;
    let base_address = base_address(&wanted.door, &listener)?;
    let database = instance::existing(&wanted.instance).await?;
    let settings = wanted.operation.settings(&base_address, false)?;
    let seals = instance::seals(&wanted.instance)?;
    let clock = instance::clock(&wanted.instance.data);
    let app = instance::open(&wanted.instance.data, database, clock, seals, settings).await?;
    println!(
        "{}",
        words.with("commands-serving", &[("address", base_address.into())])
    );
    until_stopped(app, listener).await
}

/// Takes the port, before anything else is done.
pub(crate) async fn listen(door: &Door) -> Result<TcpListener, Failure> {
    let address = SocketAddr::new(door.listen, door.port);
    TcpListener::bind(address).await.map_err(|error| {
        let port = Arg::from(door.port.to_string());
        let key = match error.kind() {
            std::io::ErrorKind::AddrInUse => "commands-port-in-use",
            _ => "commands-port-refused",
        };
        Failure::in_the_way(key, vec![("port", port)])
    })
}

/// Where people find the product: as the operator says, else on this machine.
pub(crate) fn base_address(door: &Door, listener: &TcpListener) -> Result<String, Failure> {
    if let Some(address) = &door.base_address {
        return Ok(address.trim_end_matches('/').to_owned());
    }
    let port = listener.local_addr().map_err(Failure::broken)?.port();
    Ok(format!("http://localhost:{port}"))
}

/// Serves and works until the process is told to stop.
pub(crate) async fn until_stopped(app: App, listener: TcpListener) -> Result<ExitCode, Failure> {
    let workers: Vec<_> = (0..WORKERS)
        .map(|_| tokio::spawn(attache_app::work_forever(app.clone())))
        .collect();
    let router = attache_app::router(&app);
    let served = attache_app::serve_forever(router, listener, told_to_stop()).await;
    for worker in workers {
        worker.abort();
    }
    app.reads().close().await;
    served.map_err(Failure::broken)?;
    Ok(ExitCode::SUCCESS)
}

async fn told_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    let terminate = async {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut stream) => drop(stream.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = interrupt => {}
        () = terminate => {}
    }
}

//! Tells cargo that the binary carries these folders, new files in them included.

fn main() {
    for folder in ["migrations", "locales", "assets"] {
        println!("cargo:rerun-if-changed=../../{folder}");
    }
}

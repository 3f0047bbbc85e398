//! Tells cargo that the binary carries the reference mission, new tables included.

fn main() {
    println!("cargo:rerun-if-changed=../../examples/west-coast-2025");
}

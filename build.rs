//! Tells the linker what splitting the page needs to know.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        // Which bytes are addresses: xtask/src/split.rs moves them.
        println!("cargo:rustc-link-arg-bin=better-off=--emit-relocs");
    }
}

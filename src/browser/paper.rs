//! How far what is shown would reach on paper: a copy is laid out as it is printed, measured, and gone before a paint.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// CSS pixels in a millimetre.
const PER_MM: f64 = 96.0 / 25.4;

/// Millimetres from the upper edge of the copy, which gets `class`, to the lowest end of what each selector finds in it.
/// None while the element is not on the page.
pub(crate) fn reach<const COLUMNS: usize>(
    shown: &Element,
    class: &str,
    selectors: [&str; COLUMNS],
) -> Option<[f64; COLUMNS]> {
    let beside = shown.parent_node()?;
    let copy: Element = shown.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    copy.class_list().add_1(class).ok()?;
    copy.set_attribute("aria-hidden", "true").ok()?;
    let copied: &Node = copy.as_ref();
    beside.append_child(copied).ok()?;
    let top = copy.get_bounding_client_rect().top();
    let ends = selectors.map(|selector| (lowest(&copy, selector) - top) / PER_MM);
    beside.remove_child(copied).ok()?;
    Some(ends)
}

/// Of the elements that a selector finds in what is shown, the numbers of those whose contents reach beyond them, from 1.
pub(crate) fn overfull(shown: &Element, selector: &str) -> Vec<usize> {
    let Ok(found) = shown.query_selector_all(selector) else { return Vec::new() };
    let numbered = (0..found.length()).zip(1..);
    let is_overfull = |index: u32| {
        let one: Option<Element> = found.item(index).and_then(|one| one.dyn_into().ok());
        one.is_some_and(|one| one.client_height() + 1 < one.scroll_height())
    };
    numbered.filter(|(index, _)| is_overfull(*index)).map(|(_, number)| number).collect()
}

fn lowest(copy: &Element, selector: &str) -> f64 {
    let Ok(found) = copy.query_selector_all(selector) else { return 0.0 };
    let found = (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok());
    let ends = found.map(|one: Element| one.get_bounding_client_rect().bottom());
    ends.fold(copy.get_bounding_client_rect().top(), f64::max)
}

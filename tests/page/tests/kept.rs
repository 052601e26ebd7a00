//! Work is never lost: a blocked store, another tab, a browser without workers, a reader that breaks.

use crate::steps::{make_all_cards, paste_twelve_rows};
use page_tests::{Engine, Page};
use serde_json::json;

/// A page that starts after a script of the test's own.
fn open_after(script: &str) -> Page {
    let page = Page::open(Engine::Chromium);
    page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
    page.reload();
    page
}

#[test]
fn a_blocked_store_is_said_and_the_work_goes_on() {
    let page = open_after(
        "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('blocked', 'SecurityError'); } });",
    );
    page.expect(".saved-note", "does not let the page keep anything");
    paste_twelve_rows(&page);
    assert_eq!(make_all_cards(&page), 12);
    let saved = page.download(|page| page.button("Save project").click());
    assert!(std::fs::read_to_string(saved).unwrap().contains("better-off-project"));
}

#[test]
fn a_full_store_is_said_and_tried_again() {
    let page = Page::open(Engine::Chromium);
    page.expect(".saved-note", "Saved on this computer");
    let origin = page.run("return location.origin;", &[]);
    let full = json!({ "origin": origin, "quotaSize": 1000 });
    page.devtools("Storage.overrideQuotaForOrigin", full);
    paste_twelve_rows(&page);
    page.expect(".saved-note", "there is no room left");
    page.field("Project name").fill("No room");
    assert_eq!(make_all_cards(&page), 12);
    page.expect(".saved-note", "there is no room left");
    page.devtools("Storage.overrideQuotaForOrigin", json!({ "origin": origin }));
    page.field("Project name").fill("Room again");
    page.expect(".saved-note", "Saved on this computer");
    page.reload();
    page.until("the project, stored", || {
        (page.field("Project name").value() == "Room again").then_some(())
    });
}

#[test]
fn what_was_ticked_at_first_is_ticked_after_a_reload() {
    let page = Page::open(Engine::Chromium);
    paste_twelve_rows(&page);
    page.go("Check");
    page.expect(".indicators__count", "12 ticked");
    page.expect(".saved-note", "Saved on this computer");
    page.reload();
    page.go("Check");
    page.expect(".indicators__count", "12 ticked");
    page.go("Data");
    page.button("Make cards").click();
    page.expect_count("article.outcome-card", 12);
}

/// Writes to the database as another tab would.
const ANOTHER_TAB: &str = "
    const done = arguments[arguments.length - 1];
    const request = indexedDB.open('better-off', 1);
    request.onsuccess = () => {
        const transaction = request.result.transaction(['project'], 'readwrite');
        const store = transaction.objectStore('project');
        store.put(99, 'revision');
        store.put('{\"kind\":\"better-off-project\",\"version\":1,\"name\":\"The other tab\"}', 'project');
        transaction.oncomplete = () => { request.result.close(); done(true); };
    };
";

#[test]
fn another_tab_is_told_and_neither_work_is_lost() {
    let page = Page::open(Engine::Chromium);
    page.field("Project name").fill("This tab");
    page.expect(".saved-note", "Saved on this computer");
    page.run_async(ANOTHER_TAB, &[]);
    page.field("Project name").fill("This tab again");
    page.expect(".saved-note", "changed in another tab");
    page.button("Take the other tab's").click();
    page.until("the other tab's project", || {
        (page.field("Project name").value() == "The other tab").then_some(())
    });
    page.button("Undo").click();
    page.until("this tab's project", || {
        (page.field("Project name").value() == "This tab again").then_some(())
    });
    page.expect(".saved-note", "Saved on this computer");
    page.reload();
    page.until("this tab's project, stored", || {
        (page.field("Project name").value() == "This tab again").then_some(())
    });
}

#[test]
fn without_a_worker_tables_are_read_on_the_page() {
    let page = open_after(
        "window.Worker = class { constructor() { throw new Error('no workers here'); } };",
    );
    paste_twelve_rows(&page);
    assert_eq!(make_all_cards(&page), 12);
    page.expect("article.outcome-card", "1,290");
}

#[test]
fn a_reader_that_breaks_refuses_and_starts_again() {
    let page = open_after(
        "const Real = window.Worker; let broken = false;
         window.Worker = class extends Real {
             postMessage(message, moved) {
                 if (!broken && message.ask && new TextDecoder().decode(message.ask).includes('break me')) {
                     broken = true;
                     setTimeout(() => this.dispatchEvent(new ErrorEvent('error')));
                 } else {
                     super.postMessage(message, moved);
                 }
             }
         };",
    );
    paste_twelve_rows(&page);
    make_all_cards(&page);
    page.go("Data");
    page.paste("Paste a table", &[("text/plain", "break me\t2013\n1\t2\n")]);
    assert!(page.alert().contains("ended the reader"), "{}", page.alert());
    page.go("Cards");
    page.expect_count("article.outcome-card", 12);
    page.go("Data");
    page.paste("Paste a table", &[("text/plain", "Referrals\t2013-14\t2014-15\nAll\t10\t20\n")]);
    page.expect("#understood", "1 indicator");
}

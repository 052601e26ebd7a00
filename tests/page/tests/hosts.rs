//! Other people's pages with an export on them: under the strictest policy, and watched from their first moment.

use base64::Engine as _;
use better_off::export::html::host_page;
use page_tests::Page;
use serde_json::json;

/// What every export works under.
pub(crate) const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/// Rules that reach into what is pasted, as far as they can.
const RUDE: &str = "* { letter-spacing: 3px; } main p, main li { color: rgb(150, 0, 0); } svg { width: 10px; } \
     h2, h3 { text-transform: uppercase; } table, td, th { border: 9px solid rgb(150, 0, 0); }";

/// A page under the policy. The watch stands before the policy, which holds for what comes after it.
pub(crate) fn watched(html: &str) -> String {
    const WATCH: &str = include_str!("../src/watch.js");
    let (before, after) = html.split_once("<head>").expect("a page");
    format!(
        "{before}<head><script>{WATCH}\ndocument.currentScript.remove();</script>\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">{after}"
    )
}

/// The content on the page that imitates a host, whose rules are ruder still.
pub(crate) fn rude(content: &str) -> String {
    let page = host_page(content, 2);
    watched(&page.replacen("</style>", &format!("\n{RUDE}</style>"), 1))
}

/// The content on a page without any rules.
pub(crate) fn calm(content: &str) -> String {
    let page = host_page(content, 2);
    let (before, rest) = page.split_once("<style>").expect("the host's rules");
    let (_, after) = rest.split_once("</style>").expect("their end");
    watched(&format!("{before}{after}"))
}

/// A picture as a page shows it that fetches nothing.
pub(crate) fn image(svg: &[u8]) -> String {
    let packed = base64::engine::general_purpose::STANDARD.encode(svg);
    format!(
        "<p><img class=\"picture\" alt=\"A picture\" src=\"data:image/svg+xml;base64,{packed}\"></p>\n"
    )
}

/// How every element looks that is ours, or that is the host's own.
pub(crate) fn looks(page: &Page, ours: bool) -> Vec<String> {
    let script = "
        const names = ['color', 'backgroundColor', 'display', 'fill', 'fontFamily', 'fontSize', 'fontStyle', 'fontWeight',
            'letterSpacing', 'lineHeight', 'listStyleType', 'marginBottom', 'marginTop', 'paddingLeft', 'paddingTop',
            'stroke', 'textAlign', 'textDecorationLine', 'textTransform', 'borderBottomColor', 'borderTopWidth'];
        const [ours] = arguments;
        return [...document.body.querySelectorAll('*')]
            .filter((element) => ours === Boolean(element.closest('.better-off')))
            .map((element) => {
                const style = getComputedStyle(element);
                const name = element.localName + '.' + (element.getAttribute('class') ?? '');
                return [name, ...names.map((name) => style[name])].join(' | ');
            });";
    let found = page.run(script, &[json!(ours)]);
    found.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
}

/// Asserts that the export is as wide as its place, wide or narrow, and that nothing reaches out of it.
#[track_caller]
pub(crate) fn assert_fits(page: &Page) {
    let script = "
        const [width] = arguments;
        const ours = document.querySelector('.better-off');
        const place = ours.parentElement;
        place.style.width = width;
        const edge = ours.getBoundingClientRect();
        const style = getComputedStyle(place);
        const inside = place.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
        const room = Math.min(inside, parseFloat(getComputedStyle(ours).maxWidth) || inside);
        const outside = [...ours.querySelectorAll(':not(svg *, template, style, .better-off-table *)')].filter((element) => {
            const box = element.getBoundingClientRect();
            return box.right > edge.right + 1 || box.left < edge.left - 1;
        });
        const small = [...ours.querySelectorAll('.better-off-picture, .better-off-chart')]
            .filter((picture) => picture.getBoundingClientRect().width < 100);
        const told = [...outside, ...small].map((element) => element.outerHTML.slice(0, 90));
        if (Math.abs(edge.width - room) > 1) told.push(`${edge.width} of ${room} pixels wide`);
        place.style.width = '';
        return told;";
    for width in ["", "320px"] {
        let told = page.run(script, &[json!(width)]);
        assert_eq!(told, json!([]), "{:?}, in a place of {width:?}", page.engine);
    }
}

/// Asserts that the page's pictures are drawn, in more than one colour.
#[track_caller]
pub(crate) fn assert_pictures_drawn(page: &Page, count: usize) {
    let script = "
        const pictures = [...document.querySelectorAll('img.picture')];
        if (!pictures.every((picture) => picture.complete)) return null;
        return pictures.map((picture) => {
            const canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = [320, 180];
            const context = canvas.getContext('2d');
            context.drawImage(picture, 0, 0, 320, 180);
            const colours = new Set(new Uint32Array(context.getImageData(0, 0, 320, 180).data.buffer));
            return picture.naturalWidth > 700 && colours.size > 20;
        });";
    let drawn = page.until("the pictures", || page.run(script, &[]).as_array().cloned());
    assert_eq!(drawn, vec![json!(true); count], "{:?}", page.engine);
}

/// Asserts that nothing went wrong on the page, and that its policy had nothing to stop.
#[track_caller]
pub(crate) fn assert_quiet(page: &Page) {
    assert_eq!(page.violations(), [""; 0], "{:?}: violations of the policy", page.engine);
    assert_eq!(page.errors(), [""; 0], "{:?}: errors in the page", page.engine);
}

/// What a page that is to show something may accept, and what the preview of it then holds.
pub(crate) const HOSTS: [(&str, &str); 3] = [
    ("A frame (iframe)", "iframe[srcdoc*='better-off']"),
    ("Styles and SVG", ".better-off"),
    ("Plain HTML with an uploaded picture", "img"),
];

/// Asks Share for a preview of something on a page of a kind, and looks at that page.
#[track_caller]
pub(crate) fn assert_preview(page: &Page, what: &str, host: &str, inside: &str) {
    page.field("What to put on the page").choose(what);
    page.field("What the page accepts").choose(host);
    page.until("no preview of what was chosen before", || {
        (page.count("iframe.share__preview") == 0).then_some(())
    });
    page.button("Preview").click();
    page.until(&format!("a preview of {what} for {host}"), || {
        (page.count("iframe.share__preview") == 1).then_some(())
    });
    let html = page.run("return document.querySelector('.share__preview').srcdoc;", &[]);
    let html = html.as_str().unwrap().to_owned();
    assert!(html.contains("The page's own heading") && html.contains("1,290"), "{what}");
    page.in_frame("iframe.share__preview", |page| {
        page.until("the host's own words", || {
            (page.text("h1") == "The page's own heading").then_some(())
        });
        let fonts = "return getComputedStyle(document.querySelector('h1')).fontFamily;";
        let fonts = page.run(fonts, &[]);
        assert!(fonts.as_str().unwrap().contains("serif"), "{fonts}");
        assert!(0 < page.count(inside), "{what} for {host} has no {inside}");
    });
}

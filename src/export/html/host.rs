//! A page that imitates the host: what an export looks like among another's headings, links and tables.

use crate::export::svg::escaped;

/// Rules such as the ones of a council's pages: large headings with serifs, coloured links, lines of a table undone.
const STYLE: &str = include_str!("host.css");

/// A page with `content` between the host's own words, under a heading of the level before it.
///
/// It is made to be looked at in a frame that runs nothing: links lead nowhere.
pub fn host_page(content: &str, level: u8) -> String {
    let above = (2..level.max(2)).map(|level| {
        format!("<h{level}>A heading of the page</h{level}>\n<p>Words of the page above it.</p>\n")
    });
    format!(
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>A page such as yours</title>\n<style>{STYLE}</style>\n</head>\n<body>\n\
         <header><p>Your council</p><nav><a>Home</a> <a>News</a> <a>Services</a></nav></header>\n\
         <main>\n<h1>The page's own heading</h1>\n\
         <p>These words, the headings above and the <a>coloured links</a> are the page's own.</p>\n\
         {}{content}\
         <p>The page goes on here, with a <a>link</a> of its own.</p>\n</main>\n\
         <footer><p>Your council, at the foot of each page</p></footer>\n</body>\n</html>\n",
        above.collect::<String>()
    )
}

/// A page in a frame, as the host shows it where it runs no script of ours.
pub fn framed(page: &str, height: u32) -> String {
    format!(
        "<iframe title=\"What is embedded\" sandbox=\"\" style=\"width:100%;border:0\" height=\"{height}\" srcdoc=\"{}\"></iframe>\n",
        escaped(page)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_stands_among_the_hosts_own_words() {
        let page = host_page("<p>content</p>\n", 3);
        let order = ["<h1>", "<h2>", "<p>content</p>", "<p>The page goes on"];
        let places: Vec<usize> = order.iter().map(|part| page.find(part).unwrap()).collect();
        assert!(places.is_sorted(), "{places:?}");
        assert!(!host_page("", 2).contains("<h2>"));
        let frame = framed("<p class=\"a\">x</p>", 640);
        assert!(frame.contains("srcdoc=\"&lt;p class=&quot;a&quot;&gt;x&lt;/p&gt;\""), "{frame}");
    }
}

//! What a browser would send of a form: every field that is in its page, as it is filled in.

/// The value of an attribute of a tag.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

fn unescaped(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">");
    text.replace("&quot;", "\"").replace("&amp;", "&")
}

/// Whether a tag has an attribute without a value.
fn is(tag: &str, name: &str) -> bool {
    tag.ends_with(&format!(" {name}")) || tag.contains(&format!(" {name} "))
}

/// The chosen option of what is inside a select, else the first.
fn chosen(inside: &str) -> &str {
    let tags = || {
        let parts = inside.split("<option").skip(1);
        parts.filter_map(|part| part.split_once('>').map(|(tag, _)| tag))
    };
    let tag = tags().find(|tag| is(tag, "selected"));
    let tag = tag.or_else(|| tags().next()).unwrap_or_default();
    attribute(tag, "value").unwrap_or_default()
}

/// The fields of a page, in their order, without buttons and the key that makes a form unique.
pub(super) fn fields(html: &str) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (at, _) in html.match_indices('<') {
        let part = &html[at + 1..];
        let tag = part.split_once('>').map_or(part, |(tag, _)| tag);
        let Some(name) = attribute(tag, "name").filter(|name| *name != "once") else {
            continue;
        };
        let kind = tag.split(' ').next().unwrap_or_default();
        let value = match kind {
            "textarea" => {
                let text = &part[tag.len() + 1..];
                text.split('<').next().unwrap_or_default()
            }
            "select" => chosen(part.split("</select>").next().unwrap_or_default()),
            "input" => {
                let ticked = matches!(attribute(tag, "type"), Some("checkbox" | "radio"));
                if ticked && !is(tag, "checked") {
                    continue;
                }
                attribute(tag, "value").unwrap_or_default()
            }
            _ => continue,
        };
        all.push((unescaped(name), unescaped(value)));
    }
    all
}

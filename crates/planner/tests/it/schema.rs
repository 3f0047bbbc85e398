//! The published JSON schemas agree with what is read and written, damaged or not.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use attache_planner::format::{self, PlanHeader, SCHEMAS};
use attache_planner::generate::{self, Features, Size};
use attache_planner::{Problem, check};
use serde_json::{Map, Value, json};

/// Seeds whose problems are damaged, and damages of each.
const SEEDS: u64 = 40;
const DAMAGES: u64 = 150;

fn schema(name: &str) -> Value {
    let found = SCHEMAS.iter().find(|(format, _)| *format == name);
    serde_json::from_str(found.expect("a schema").1).expect("JSON")
}

/// Where a value is not as a schema says, or nothing; panics at words of the schema that this
/// reader does not know, so that none goes unread.
fn astray(root: &Value, schema: &Value, value: &Value, path: &str) -> Option<String> {
    let object = schema.as_object().expect("a schema is an object");
    for (word, says) in object {
        let bad = match word.as_str() {
            "$schema" | "$id" | "title" | "description" | "default" | "$defs" => None,
            "$ref" => {
                let name = says.as_str().and_then(|s| s.strip_prefix("#/$defs/"));
                let there = &root["$defs"][name.expect("a definition")];
                astray(root, there, value, path)
            }
            "anyOf" => {
                let any = says.as_array().expect("a list").iter();
                let mut wrong = any.map(|one| astray(root, one, value, path));
                let first = wrong.next().expect("one schema");
                first.filter(|_| !wrong.any(|wrong| wrong.is_none()))
            }
            "type" => (!has_type(says, value)).then(|| format!("{path}: no {says}")),
            "const" => (value != says).then(|| format!("{path}: not {says}")),
            "enum" => (!says.as_array().expect("a list").contains(value))
                .then(|| format!("{path}: none of {says}")),
            "minimum" | "maximum" | "minItems" | "maxItems" | "minLength" | "maxLength" => {
                (!within(word, says, value)).then(|| format!("{path}: {word} {says}"))
            }
            "required" => {
                let fields = says.as_array().expect("a list").iter();
                let mut missing = fields.filter_map(Value::as_str);
                let missing = missing.find(|field| value.is_object() && value.get(field).is_none());
                missing.map(|field| format!("{path}: no {field}"))
            }
            "properties" => inside(root, says, value, path),
            "additionalProperties" => {
                let known = object["properties"].as_object().expect("properties");
                let mut fields = value.as_object().into_iter().flat_map(Map::keys);
                let unknown = fields.find(|field| !known.contains_key(*field));
                unknown.map(|field| format!("{path}: {field} is unknown"))
            }
            "items" => {
                let items = value.as_array().into_iter().flatten().enumerate();
                let mut bad =
                    items.filter_map(|(i, item)| astray(root, says, item, &format!("{path}[{i}]")));
                bad.next()
            }
            word => panic!("the schema says {word}"),
        };
        if bad.is_some() {
            return bad;
        }
    }
    None
}

fn inside(root: &Value, properties: &Value, value: &Value, path: &str) -> Option<String> {
    let fields = value.as_object()?.iter();
    let mut bad = fields.filter_map(|(field, value)| {
        let schema = properties.get(field)?;
        astray(root, schema, value, &format!("{path}.{field}"))
    });
    bad.next()
}

fn has_type(says: &Value, value: &Value) -> bool {
    let is = |name: &str| match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "integer" => value.is_i64() || value.is_u64(),
        name => panic!("the schema says {name}"),
    };
    match says {
        Value::String(name) => is(name),
        names => names
            .as_array()
            .expect("names")
            .iter()
            .any(|n| is(n.as_str().expect("a name"))),
    }
}

fn within(word: &str, says: &Value, value: &Value) -> bool {
    let number = |value: &Value| {
        value
            .as_i64()
            .map(i128::from)
            .or(value.as_u64().map(i128::from))
    };
    let size = match (word, value) {
        ("minimum" | "maximum", value) => number(value),
        ("minItems" | "maxItems", Value::Array(list)) => Some(list.len() as i128),
        ("minLength" | "maxLength", Value::String(text)) => Some(text.chars().count() as i128),
        _ => None,
    };
    let limit = number(says).expect("a number");
    size.is_none_or(|size| {
        if word.starts_with("min") {
            size >= limit
        } else {
            size <= limit
        }
    })
}

fn wrong(name: &str, value: &Value) -> Option<String> {
    let schema = schema(name);
    astray(&schema, &schema, value, "$")
}

fn size(seed: u64) -> Size {
    Size {
        persons: 3 + (seed % 9) as u32,
        wishes: 1 + (seed % 12) as u32,
        slots: 2,
        features: Features {
            demands: true,
            ..Features::ALL
        },
        ..Size::SMALL
    }
}

/// A stream of numbers; the tests need no better one.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit
    }
}

/// Damages one value somewhere: takes it away, gives it another type or number, adds a field.
fn damage(value: &mut Value, dice: &mut Dice) {
    let count = match value {
        Value::Array(list) => list.len(),
        Value::Object(fields) => fields.len(),
        _ => 0,
    };
    if count > 0 && dice.below(5) > 0 {
        let at = dice.below(count);
        let child = match value {
            Value::Array(list) => &mut list[at],
            Value::Object(fields) => fields.values_mut().nth(at).expect("a field"),
            _ => return,
        };
        return damage(child, dice);
    }
    match (dice.below(4), value) {
        (0, Value::Object(fields)) => {
            let at = dice.below(fields.len().max(1));
            let field = fields.keys().nth(at).cloned();
            field.and_then(|field| fields.remove(&field));
        }
        (1, Value::Object(fields)) => {
            fields.insert("surprise".into(), json!(1));
        }
        (2, Value::Array(list)) => {
            let more = list.first().cloned().unwrap_or(Value::Null);
            list.extend(vec![more; 40]);
        }
        (_, value) => {
            let others = [
                json!(null),
                json!(true),
                json!(-1),
                json!(0),
                json!(7),
                json!(1_441),
                json!(70_000),
                json!(u64::MAX),
                json!(0.5),
                json!(""),
                json!("p1"),
                json!([]),
                json!({}),
                json!([null]),
            ];
            *value = others[dice.below(others.len())].clone();
        }
    }
}

/// What is read is within the schema, and what is within the schema has the form that is read.
#[test]
fn the_schema_of_problems_and_their_reader_agree() {
    let (mut read, mut refused) = (0, 0);
    for seed in 0..SEEDS {
        let problem = Problem::new(generate::draft(&size(seed), seed)).expect("a generated draft");
        let whole: Value = serde_json::from_str(&format::write_problem(&problem)).expect("JSON");
        assert_eq!(wrong(format::PROBLEM, &whole), None);
        for no in 0..DAMAGES {
            let mut damaged = whole.clone();
            damage(&mut damaged, &mut Dice(seed * DAMAGES + no));
            let text = damaged.to_string();
            let wrong = wrong(format::PROBLEM, &damaged);
            let draft = format::read_draft(text.as_bytes());
            let problem = format::read_problem(text.as_bytes());
            assert!(problem.is_err() || wrong.is_none(), "read, but {wrong:?}");
            assert!(draft.is_ok() || wrong.is_some(), "{draft:?}, {damaged}");
            read += u32::from(problem.is_ok());
            refused += u32::from(wrong.is_some());
        }
    }
    assert!(
        read > 500 && refused > 2_000,
        "{read} read, {refused} refused"
    );
}

/// The same of plans, and what the referee writes is within its schema.
#[test]
fn the_schemas_of_plans_and_reports_hold() {
    let mut rules = BTreeSet::new();
    for seed in 0..SEEDS {
        let problem = Problem::new(generate::draft(&size(seed), seed)).expect("a generated draft");
        let Some(published) = problem.published() else {
            continue;
        };
        let header = PlanHeader::default();
        let text = format::write_plan(&problem, &published.plan, &header);
        let whole: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(wrong(format::PLAN, &whole), None);
        for no in 0..DAMAGES {
            let mut damaged = whole.clone();
            damage(&mut damaged, &mut Dice(seed * DAMAGES + no));
            let wrong = wrong(format::PLAN, &damaged);
            let read = format::read_plan(&problem, damaged.to_string().as_bytes());
            assert!(read.is_err() || wrong.is_none(), "read, but {wrong:?}");
            let Ok(file) = read else { continue };
            let report = check(&problem, &file.plan);
            let say = |phrase: &attache_planner::Phrase| phrase.key.to_owned();
            let text = format::write_report(&problem, &file.plan, &report, say);
            let value: Value = serde_json::from_str(&text).expect("JSON");
            assert_eq!(self::wrong(format::REPORT, &value), None);
            rules.extend(report.findings.iter().map(|finding| finding.rule));
            let violations = value["violations"].as_array().expect("a list");
            assert_eq!(violations.len(), report.findings.len());
            assert_eq!(value["valid"], json!(violations.is_empty()));
        }
    }
    assert!(rules.len() > 5, "{rules:?}");
}

/// The problems that are kept as files are within the schema.
#[test]
fn kept_problems_are_within_the_schema() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/recorded");
    let mut count = 0;
    for entry in fs::read_dir(folder).expect("the kept problems") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        let text = fs::read(&path).expect("a file");
        let value: Value = serde_json::from_slice(&text).expect("JSON");
        assert_eq!(wrong(format::PROBLEM, &value), None, "{}", path.display());
        count += 1;
    }
    assert!(count >= 4, "only {count} files");
}

/// Every field is there: one that nobody wrote down would be refused by the schema alone.
#[test]
fn the_schema_refuses_what_the_reader_refuses() {
    let problem = Problem::new(generate::draft(&size(3), 3)).expect("a generated draft");
    let mut value: Value = serde_json::from_str(&format::write_problem(&problem)).expect("JSON");
    value["wishes"][0]["wieght"] = json!(1);
    let wrong = wrong(format::PROBLEM, &value).expect("an unknown field");
    assert_eq!(wrong, "$.wishes[0]: wieght is unknown");
    value["wishes"][0]
        .as_object_mut()
        .expect("a wish")
        .remove("wieght");
    assert_eq!(self::wrong(format::PROBLEM, &value), None);
}

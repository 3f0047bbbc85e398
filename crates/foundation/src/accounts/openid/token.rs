//! What a provider says of somebody: a token is believed when one of the provider's keys signed
//! it, for us, for this very question, and not too long ago (OpenID Connect Core 1.0, 3.1.3.7).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P384_SHA384_FIXED, RSA_PKCS1_2048_8192_SHA256,
    RSA_PSS_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey,
};
use serde::Deserialize;

/// How far the clocks of two machines may be apart, in seconds.
const APART_SECONDS: i64 = 60;

/// The longest name by which a provider knows somebody (OpenID Connect Core 1.0, 2).
const LONGEST_SUBJECT: usize = 255;

/// The keys of a provider (RFC 7517).
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Keys {
    pub(super) keys: Vec<Key>,
}

/// A key, as far as it is looked at.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Key {
    kty: String,
    kid: Option<String>,
    #[serde(rename = "use")]
    purpose: Option<String>,
    alg: Option<String>,
    crv: String,
    n: String,
    e: String,
    x: String,
    y: String,
}

#[derive(Deserialize)]
struct Head {
    alg: String,
    #[serde(default)]
    kid: Option<String>,
    /// What must be understood; we understand none of it (RFC 7515, 4.1.11).
    #[serde(default)]
    crit: Option<serde_json::Value>,
}

/// One audience, or several.
#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Many(Vec<String>),
}

impl Audience {
    fn all(&self) -> &[String] {
        match self {
            Audience::One(one) => std::slice::from_ref(one),
            Audience::Many(many) => many,
        }
    }
}

/// What is said, as far as it is looked at.
#[derive(Deserialize)]
struct Claims {
    iss: String,
    sub: String,
    aud: Audience,
    exp: i64,
    iat: i64,
    #[serde(default)]
    nbf: Option<i64>,
    #[serde(default)]
    azp: Option<String>,
    #[serde(default)]
    nonce: Option<String>,
    #[serde(default)]
    email: Option<String>,
    /// A few providers write it as a text.
    #[serde(default)]
    email_verified: serde_json::Value,
}

/// Whom the provider knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Known {
    /// By this name, for ever.
    pub(super) subject: String,
    /// The address, when the provider says that it is theirs.
    pub(super) mail: Option<String>,
}

/// What a token must say to be believed.
pub(super) struct Wanted<'a> {
    pub(super) issuer: &'a str,
    pub(super) client: &'a str,
    pub(super) nonce: &'a str,
    /// Seconds since 1970.
    pub(super) now: i64,
}

/// Why a token is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    Form,
    /// Signed in a way that is not taken; `none` above all.
    Algorithm,
    /// No key of the provider fits.
    Key,
    Signature,
    Issuer,
    Audience,
    Time,
    Nonce,
    Subject,
}

/// Reads a token and believes it, or says why not.
pub(super) fn believe(token: &str, keys: &Keys, wanted: &Wanted<'_>) -> Result<Known, Doubt> {
    let (signed, signature) = token.rsplit_once('.').ok_or(Doubt::Form)?;
    let (head, body) = signed.split_once('.').ok_or(Doubt::Form)?;
    let head: Head = json(head)?;
    if head.crit.is_some() {
        return Err(Doubt::Form);
    }
    let signature = bytes(signature).ok_or(Doubt::Form)?;
    let algorithm = Algorithm::named(&head.alg).ok_or(Doubt::Algorithm)?;
    let fitting: Vec<&Key> = keys.keys.iter().filter(|key| fits(key, &head)).collect();
    if fitting.is_empty() {
        return Err(Doubt::Key);
    }
    let signed = signed.as_bytes();
    if !fitting
        .iter()
        .any(|key| algorithm.is_signed(key, signed, &signature))
    {
        return Err(Doubt::Signature);
    }
    judge(json(body)?, wanted)
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}

fn json<T: serde::de::DeserializeOwned>(part: &str) -> Result<T, Doubt> {
    let bytes = bytes(part).ok_or(Doubt::Form)?;
    serde_json::from_slice(&bytes).map_err(|_| Doubt::Form)
}

/// Whether a key may have signed a token: by its name if it is named, by its use, by its algorithm.
fn fits(key: &Key, head: &Head) -> bool {
    let named = head.kid.is_none() || key.kid == head.kid;
    let signs = key.purpose.as_deref().is_none_or(|it| it == "sig");
    named && signs && key.alg.as_deref().is_none_or(|alg| alg == head.alg)
}

/// The algorithms that are taken: those with a pair of keys. One with a shared secret would let
/// whoever knows the public key as a text sign.
#[derive(Clone, Copy)]
enum Algorithm {
    Rs256,
    Ps256,
    Es256,
    Es384,
}

impl Algorithm {
    fn named(name: &str) -> Option<Algorithm> {
        match name {
            "RS256" => Some(Algorithm::Rs256),
            "PS256" => Some(Algorithm::Ps256),
            "ES256" => Some(Algorithm::Es256),
            "ES384" => Some(Algorithm::Es384),
            _ => None,
        }
    }

    fn is_signed(self, key: &Key, signed: &[u8], signature: &[u8]) -> bool {
        match self {
            Algorithm::Rs256 | Algorithm::Ps256 if key.kty == "RSA" => {
                let (Some(n), Some(e)) = (bytes(&key.n), bytes(&key.e)) else {
                    return false;
                };
                let with = match self {
                    Algorithm::Ps256 => &RSA_PSS_2048_8192_SHA256,
                    _ => &RSA_PKCS1_2048_8192_SHA256,
                };
                let key = RsaPublicKeyComponents { n: &n, e: &e };
                key.verify(with, signed, signature).is_ok()
            }
            Algorithm::Es256 if key.crv == "P-256" => {
                curve(key, &ECDSA_P256_SHA256_FIXED, signed, signature)
            }
            Algorithm::Es384 if key.crv == "P-384" => {
                curve(key, &ECDSA_P384_SHA384_FIXED, signed, signature)
            }
            _ => false,
        }
    }
}

fn curve(
    key: &Key,
    with: &'static ring::signature::EcdsaVerificationAlgorithm,
    signed: &[u8],
    signature: &[u8],
) -> bool {
    let (Some(x), Some(y)) = (bytes(&key.x), bytes(&key.y)) else {
        return false;
    };
    // A point without compression (SEC 1, 2.3.3).
    let point = [&[4u8][..], &x, &y].concat();
    UnparsedPublicKey::new(with, point)
        .verify(signed, signature)
        .is_ok()
}

fn judge(claims: Claims, wanted: &Wanted<'_>) -> Result<Known, Doubt> {
    if claims.iss != wanted.issuer {
        return Err(Doubt::Issuer);
    }
    let audience = claims.aud.all();
    let for_us = audience.iter().any(|one| one == wanted.client);
    let party = claims.azp.as_deref();
    let ours = match audience.len() {
        1 => party.is_none_or(|party| party == wanted.client),
        _ => party == Some(wanted.client),
    };
    if !for_us || !ours {
        return Err(Doubt::Audience);
    }
    let ahead = wanted.now + APART_SECONDS;
    if claims.exp <= wanted.now || claims.iat > ahead || claims.nbf.is_some_and(|at| at > ahead) {
        return Err(Doubt::Time);
    }
    if claims.nonce.as_deref() != Some(wanted.nonce) {
        return Err(Doubt::Nonce);
    }
    if claims.sub.is_empty() || claims.sub.len() > LONGEST_SUBJECT {
        return Err(Doubt::Subject);
    }
    let verified = match &claims.email_verified {
        serde_json::Value::Bool(verified) => *verified,
        serde_json::Value::String(text) => text == "true",
        _ => false,
    };
    Ok(Known {
        subject: claims.sub,
        mail: claims.email.filter(|_| verified),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    // A key that `openssl genrsa` made and that was thrown away, and what it signed.
    const MODULUS: &str = concat!(
        "vSK3zHK297aAGq-UIydnB9dgzp8bHXOvNlRq-5nxXbWQM1T5_cSmXGLAFU5dBj8YYcGnYS8wpE48aZyxIllM",
        "llouclS3dyzYPJsxWNYOmiW9lJnXpufMQWCFrk6u7_oEAh8US-WouLNwDDpNBEvpxJwU_HNHHMqLK6fIYS39",
        "tFM_nxCqeCOZDwRsU13VP1o_J6Qu7qG_TLHygAd-gHBT6zcRdedJFVc8H0flsBJFIMTdM5ohdjUa0q1JkWXD",
        "0bEQhBoFEXTkDy-AUYDMQu8DZJtuwKhocNKi2b4Uuw6qCMa70fJiddEtFgCjHhEpWiDuHX18MntSRfC5aJps",
        "Kyxmuw",
    );
    const RS256: &str = concat!(
        "eyJhbGciOiAiUlMyNTYiLCAia2lkIjogInIxIn0.eyJpc3MiOiAiaHR0cHM6Ly9sb2dpbi5leGFtcGxlLmJl",
        "IiwgInN1YiI6ICJtaWVrZSIsICJhdWQiOiAiYXR0YWNoZSIsICJleHAiOiAxNzU5NjUxMjAwLCAiaWF0Ijog",
        "MTc1OTY0NzYwMCwgIm5vbmNlIjogIm4wIiwgImVtYWlsIjogIm1pZWtlQGV4YW1wbGUub3JnIiwgImVtYWls",
        "X3ZlcmlmaWVkIjogdHJ1ZX0.PfEL-sZ8ICsrWkxKsQ3_OeZ4OnYkd5VmQtrQhVbgXfD3u19q1X6v7fEzMS15",
        "78AmAhe35WPGf6Dqiwhnx0gEsQhRYwRKvUovcSQjh2YuSN8U7EXMcDXz114CVePeEvqaXwVuSUN6QgwBPjdv",
        "Sj4zF_35R_9AWBPftn-A38TqW0g3FdV6srQycA4QEs_N8xBs5j5g4jdCKynnkBQOz1b-WHB4MKEHiWdnZSNO",
        "ClCqo6PKCjQOvowL3MMagTq_ov11sZdwEtB1rj0wU48TVs7M_Ij9-RUaggdEVuDyzlWDdUOex4BjR09E_XBQ",
        "LmB8SPuXpbgf2vRfEZkHF_PG92tBaA",
    );
    const PS256: &str = concat!(
        "eyJhbGciOiAiUFMyNTYiLCAia2lkIjogInIxIn0.eyJpc3MiOiAiaHR0cHM6Ly9sb2dpbi5leGFtcGxlLmJl",
        "IiwgInN1YiI6ICJtaWVrZSIsICJhdWQiOiAiYXR0YWNoZSIsICJleHAiOiAxNzU5NjUxMjAwLCAiaWF0Ijog",
        "MTc1OTY0NzYwMCwgIm5vbmNlIjogIm4wIiwgImVtYWlsIjogIm1pZWtlQGV4YW1wbGUub3JnIiwgImVtYWls",
        "X3ZlcmlmaWVkIjogdHJ1ZX0.keRu3GYVhzaktNhP_VrsV1-myY_IjZEBm0qRRpPsMEjTjemegTEBmYI2zs4q",
        "j7JLdKpnMCdWy8xWU5xc4wiUVdkJKODmiDpI-oTgS3-cbr-BeJcXoLONT7IwJJKEdbOxSsfMRt8bOzWbTcoy",
        "lVlB-QAlX7J1VO0i5kear7QmV6K_wB8QiZER9gQx26p7gHQ__lyvvY_Zwsg_0PMus1u2KI0WiKSlvr3HOO0W",
        "KwCZw_4Im1PM0RQ6zY3B8qwAOgwzXca0tz7nHxfeq9qsVo0uPZzs0las0ZuCiEbqy-mTlGqMle6UlyYDOf4G",
        "AnMQentve036HfP0nkFqmYl61SVpog",
    );

    const NOW: i64 = 1_759_647_600;

    fn keys(alg: Option<&str>) -> Keys {
        let key = Key {
            kty: "RSA".to_owned(),
            kid: Some("r1".to_owned()),
            alg: alg.map(str::to_owned),
            n: MODULUS.to_owned(),
            e: "AQAB".to_owned(),
            ..Key::default()
        };
        Keys { keys: vec![key] }
    }

    fn wanted(now: i64) -> Wanted<'static> {
        Wanted {
            issuer: "https://login.example.be",
            client: "attache",
            nonce: "n0",
            now,
        }
    }

    #[test]
    fn what_another_implementation_signed_is_believed() {
        for token in [RS256, PS256] {
            let known = believe(token, &keys(None), &wanted(NOW)).unwrap();
            assert_eq!(known.subject, "mieke");
            assert_eq!(known.mail.as_deref(), Some("mieke@example.org"));
        }
    }

    #[test]
    fn a_key_signs_only_what_it_is_for() {
        let other = keys(Some("PS256"));
        assert_eq!(believe(RS256, &other, &wanted(NOW)), Err(Doubt::Key));
        assert!(believe(PS256, &other, &wanted(NOW)).is_ok());
        let none = Keys::default();
        assert_eq!(believe(RS256, &none, &wanted(NOW)), Err(Doubt::Key));
    }

    #[test]
    fn an_altered_token_is_not_believed() {
        for place in 0..RS256.len() {
            let mut token = RS256.as_bytes().to_vec();
            token[place] = if token[place] == b'A' { b'B' } else { b'A' };
            let token = String::from_utf8(token).unwrap();
            assert!(
                believe(&token, &keys(None), &wanted(NOW)).is_err(),
                "{place}"
            );
        }
        for odd in ["", ".", "..", "a.b.c", RS256.split_at(40).0] {
            assert!(believe(odd, &keys(None), &wanted(NOW)).is_err(), "{odd}");
        }
    }

    #[test]
    fn a_token_is_over_and_is_not_from_tomorrow() {
        let at = |now| believe(RS256, &keys(None), &wanted(now)).map(|_| ());
        assert_eq!(at(NOW + 3_599), Ok(()));
        assert_eq!(at(NOW + 3_600), Err(Doubt::Time));
        assert_eq!(at(NOW - APART_SECONDS), Ok(()));
        assert_eq!(at(NOW - APART_SECONDS - 1), Err(Doubt::Time));
    }

    #[test]
    fn several_audiences_need_a_party_and_it_is_us() {
        let said = |aud: &str, azp: &str| {
            let text = format!(
                r#"{{"iss":"https://login.example.be","sub":"m","aud":{aud},"exp":{},"iat":{NOW},
                "nonce":"n0"{azp}}}"#,
                NOW + 1
            );
            judge(serde_json::from_str(&text).unwrap(), &wanted(NOW)).map(|_| ())
        };
        let (us, other) = (r#","azp":"attache""#, r#","azp":"other""#);
        assert_eq!(said(r#"["attache"]"#, ""), Ok(()));
        assert_eq!(said(r#"["attache","other"]"#, us), Ok(()));
        for (aud, azp) in [
            (r#"["attache","other"]"#, ""),
            (r#"["attache","other"]"#, other),
            (r#""attache""#, other),
            (r#"[]"#, us),
            (r#""other""#, us),
        ] {
            assert_eq!(said(aud, azp), Err(Doubt::Audience), "{aud} {azp}");
        }
    }
}

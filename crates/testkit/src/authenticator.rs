//! An authenticator as a browser has it, for tests: it makes passkeys and signs with them (W3C Web
//! Authentication, level 3, 6), and can lie.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::digest::{SHA256, digest};
use ring::rand::{SecureRandom, SystemRandom};
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};

/// What it and its browser say.
#[derive(Clone, Debug)]
pub struct Manner {
    /// The page that asks.
    pub origin: String,
    /// The site for which it signs.
    pub site: String,
    /// Whether it made sure who holds it.
    pub verified: bool,
}

impl Default for Manner {
    fn default() -> Manner {
        Manner {
            origin: "http://localhost:8080".to_owned(),
            site: "localhost".to_owned(),
            verified: true,
        }
    }
}

/// An authenticator with one passkey.
pub struct Authenticator {
    key: EcdsaKeyPair,
    id: [u8; 16],
    /// By which name it knows its holder.
    handle: String,
    counter: u32,
    pub manner: Manner,
}

impl Default for Authenticator {
    /// A fresh one, with a key that no site knows.
    fn default() -> Authenticator {
        let chance = SystemRandom::new();
        let kind = &ECDSA_P256_SHA256_ASN1_SIGNING;
        let document = EcdsaKeyPair::generate_pkcs8(kind, &chance).expect("a key");
        let key = EcdsaKeyPair::from_pkcs8(kind, document.as_ref(), &chance).expect("a key");
        let mut id = [0; 16];
        chance.fill(&mut id).expect("chance");
        Authenticator {
            key,
            id,
            handle: String::new(),
            counter: 0,
            manner: Manner::default(),
        }
    }
}

fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

impl Authenticator {
    /// The same passkey with another key, as somebody has it who copied all but the secret.
    pub fn imitated(&self) -> Authenticator {
        Authenticator {
            id: self.id,
            handle: self.handle.clone(),
            counter: self.counter,
            ..Authenticator::default()
        }
    }

    /// Answers `navigator.credentials.create`, with what the browser sends to the site.
    pub fn create(&mut self, options: &Value) -> String {
        let asked = &options["publicKey"];
        let handle = asked["user"]["id"].as_str().expect("whose it is");
        self.handle = handle.to_owned();
        let client = self.client("webauthn.create", asked);
        let mut data = self.data(0x40);
        data.extend([0; 16]);
        data.extend([0, 16]);
        data.extend(self.id);
        data.extend(self.public());
        // {"fmt": "none", "attStmt": {}, "authData": data} in CBOR.
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).expect("less than 256 bytes"));
        object.extend(data);
        self.sent(json!({
            "clientDataJSON": text(client.as_bytes()), "attestationObject": text(&object),
            "transports": ["internal"],
        }))
    }

    /// Answers `navigator.credentials.get`.
    pub fn get(&mut self, options: &Value) -> String {
        let client = self.client("webauthn.get", &options["publicKey"]);
        self.counter += 1;
        let data = self.data(0);
        let signed = [&data[..], digest(&SHA256, client.as_bytes()).as_ref()].concat();
        let signature = self
            .key
            .sign(&SystemRandom::new(), &signed)
            .expect("signed");
        self.sent(json!({
            "clientDataJSON": text(client.as_bytes()), "authenticatorData": text(&data),
            "signature": text(signature.as_ref()), "userHandle": self.handle,
        }))
    }

    fn sent(&self, response: Value) -> String {
        let id = text(&self.id);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": response }).to_string()
    }

    fn client(&self, kind: &str, asked: &Value) -> String {
        json!({
            "type": kind, "challenge": asked["challenge"], "origin": self.manner.origin,
            "crossOrigin": false,
        })
        .to_string()
    }

    /// Of which site, what was made sure of, and how often it signed.
    fn data(&self, also: u8) -> Vec<u8> {
        let present = 0x01;
        let verified = if self.manner.verified { 0x04 } else { 0 };
        let mut data = digest(&SHA256, self.manner.site.as_bytes())
            .as_ref()
            .to_vec();
        data.push(present | verified | also);
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// The public key in COSE (RFC 9053): EC2, ES256, P-256.
    fn public(&self) -> Vec<u8> {
        let (x, y) = self.key.public_key().as_ref()[1..].split_at(32);
        let head = b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20";
        [&head[..], x, b"\x22\x58\x20", y].concat()
    }
}

// Passkeys: a form with data-passkey="get" or "create" asks the authenticator before it is sent.
//
//   data-question        where the question comes from: the options of WebAuthn as JSON
//   name="credential"    the hidden field that takes the answer
//   data-passkey-failed  what is shown when the authenticator gives none
//
// Nothing is stored. What the answer is worth is decided by the server.

const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

/** The options with bytes where WebAuthn wants bytes. */
function readable(options) {
  const known = (one) => ({ ...one, id: bytes(one.id) });
  const read = { ...options, challenge: bytes(options.challenge) };
  if (options.user) read.user = { ...options.user, id: bytes(options.user.id) };
  for (const list of ["allowCredentials", "excludeCredentials"]) {
    if (options[list]) read[list] = options[list].map(known);
  }
  return read;
}

/** What the authenticator answered, as text. */
function written(credential) {
  const { response } = credential;
  const answer = { clientDataJSON: text(response.clientDataJSON) };
  if (response.attestationObject) {
    answer.attestationObject = text(response.attestationObject);
    answer.transports = response.getTransports?.() ?? [];
  } else {
    answer.authenticatorData = text(response.authenticatorData);
    answer.signature = text(response.signature);
    answer.userHandle = response.userHandle ? text(response.userHandle) : null;
  }
  const { id, type } = credential;
  return JSON.stringify({ id, type, rawId: text(credential.rawId), response: answer });
}

async function answered(form) {
  const question = await fetch(form.dataset.question, { method: "POST" });
  if (!question.ok) throw new TypeError("no question");
  const publicKey = readable((await question.json()).publicKey);
  const how = form.dataset.passkey === "create" ? "create" : "get";
  return written(await navigator.credentials[how]({ publicKey }));
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const failed = form.querySelector("[data-passkey-failed]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    failed.hidden = true;
    try {
      form.elements.credential.value = await answered(form);
      form.submit();
    } catch {
      failed.hidden = false;
    }
  });
}

// Attaché in the browser. Every page works without this file; it saves reloading.
//
//   data-swap="#list"    on a form or a link: fetch it, and replace only that part of the page
//   data-live            on such a form: send it while the reader types or chooses
//   data-poll="2"        on a part with an id: refresh it every 2 s for as long as it says so
//   data-filter="#rows"  on a search field: hide the children that lack the typed words
//   data-print           on a button: print the page
//   data-shortcuts       on a part: keys do what its fields do, see shortcuts.js
//   data-look-up         on a part with an enterprise number, see lookup.js
//
// Nothing is stored. If anything fails, the browser does what it would have done alone.

const root = document.documentElement;
root.classList.add("scripted");

// The parsed page is only read from: scripts in it never run. Browsers that insist on it are told.
const pages = globalThis.trustedTypes?.createPolicy("attache", { createHTML: (text) => text })
  ?? { createHTML: (text) => text };

const asked = new WeakMap();

/** Fetches a page of ours as a document, or throws. A newer question cancels an older one. */
async function fetchPage(asker, address, options = {}) {
  asked.get(asker)?.abort();
  const abort = new AbortController();
  asked.set(asker, abort);
  const answer = await fetch(address, { ...options, signal: abort.signal });
  const type = answer.headers.get("content-type") ?? "";
  if (!type.startsWith("text/html")) throw new TypeError("not a page");
  const page = new DOMParser().parseFromString(pages.createHTML(await answer.text()), "text/html");
  return { page, address: answer.url, redirected: answer.redirected, ok: answer.ok };
}

/** Replaces `selector` by the same part of `page`; focus and typed text outside it stay. */
function replacePart(page, selector) {
  const old = document.querySelector(selector);
  const fresh = page.querySelector(selector);
  if (!old || !fresh) return false;
  const focused = old.contains(document.activeElement) ? document.activeElement.id : "";
  old.replaceWith(document.adoptNode(fresh));
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  prepare(fresh);
  return true;
}

async function swap(asker, address, options) {
  const selector = asker.dataset.swap;
  const part = document.querySelector(selector);
  part?.setAttribute("aria-busy", "true");
  try {
    const answer = await fetchPage(asker, address, options);
    if (!replacePart(answer.page, selector)) throw new TypeError("part is missing");
    document.title = answer.page.title;
    if (!options) history.replaceState(null, "", answer.address);
  } finally {
    part?.removeAttribute("aria-busy");
  }
}

/** The address a GET form would go to, without the fields left empty. */
function addressOf(form) {
  const address = new URL(form.action);
  const filled = [...new FormData(form)].filter(([, value]) => value !== "");
  address.search = new URLSearchParams(filled);
  return address;
}

function sendForm(form, submitter) {
  if (form.method === "get") return swap(form, addressOf(form));
  const body = new URLSearchParams(new FormData(form, submitter));
  return swap(form, submitter?.formAction ?? form.action, { method: "POST", body });
}

const isCancelled = (error) => error.name === "AbortError";

addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.dataset.swap) return;
  event.preventDefault();
  sendForm(form, event.submitter).catch((error) => {
    // A GET may be asked again; whether a POST arrived is unknown, so the page is read anew.
    if (isCancelled(error)) return;
    if (form.method === "get") form.submit();
    else location.reload();
  });
});

addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-swap]");
  const plain = !(event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (link && plain) {
    event.preventDefault();
    swap(link, link.href).catch((error) => { if (!isCancelled(error)) location = link.href; });
  }
  if (event.target.closest?.("[data-print]")) print();
});

let pause;
addEventListener("input", (event) => {
  const form = event.target.form;
  if (form?.hasAttribute("data-live")) {
    clearTimeout(pause);
    pause = setTimeout(() => form.requestSubmit(), 250);
  }
  if (event.target.dataset.filter) filter(event.target);
});

/** Lower case and without accents, so that "liege" finds Liège. */
const plainText = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Shows the children that have every typed word; `data-filter-count` names where to count. */
function filter(field) {
  const words = plainText(field.value).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const child of document.querySelector(field.dataset.filter)?.children ?? []) {
    const text = plainText(child.textContent);
    child.hidden = !words.every((word) => text.includes(word));
    if (!child.hidden) shown += 1;
  }
  const { filterCount } = field.dataset;
  const count = filterCount && document.querySelector(filterCount);
  if (count) count.textContent = String(shown);
}

/** Refreshes a part in place. It stops by itself when the part comes back without the wish. */
function poll(part) {
  const seconds = Number(part.dataset.poll);
  if (!part.id || !(seconds > 0)) return;
  setTimeout(async () => {
    if (!part.isConnected) return;
    if (document.hidden) return poll(part);
    try {
      const { page, ok } = await fetchPage(part, location.href);
      if (!ok || !replacePart(page, `#${CSS.escape(part.id)}`)) poll(part);
    } catch {
      poll(part);
    }
  }, seconds * 1000);
}

function prepare(scope) {
  if (scope.matches?.("[data-poll]")) poll(scope);
  for (const part of scope.querySelectorAll("[data-poll]")) poll(part);
}

prepare(document);

export { fetchPage, replacePart };

// Its address stands alone, so that a page without shortcuts never asks for them.
if (document.querySelector("[data-shortcuts]")) import("/assets/shortcuts.js").catch(() => {});
if (document.querySelector("[data-look-up]")) import("/assets/lookup.js").catch(() => {});

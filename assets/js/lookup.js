// Looking up an organisation by its enterprise number, as soon as that is typed: what the button
// "Look up" does, without leaving the page. Fetched only where there is such a field.
//
//   data-look-up         on the part with the number, its button and what was found
//   data-known-name      on what was found: taken as the name, where none is typed yet
//
// Nothing happens before the ten digits fit their check, or they are complete and do not.

import { fetchPage, replacePart } from "/assets/attache.js";

const PART = "#look-up";

/** Whether a text holds as many digits as a number has; nine are an old one without its zero. */
const isComplete = (text) => /^(be)?[0-9]{9,10}$/i.test(text.replace(/[\s./-]/g, ""));

let last = document.querySelector(`${PART} input`)?.value ?? "";

async function lookUp(field) {
  const typed = field.value;
  if (typed === last || !isComplete(typed)) return;
  last = typed;
  const form = field.form;
  const body = new URLSearchParams(new FormData(form));
  // The key of the form is for sending it once, at the end.
  body.delete("once");
  body.set("do", "look-up");
  const { page } = await fetchPage(field, form.action, { method: "POST", body });
  // Whoever went on typing is not overtaken.
  if (document.querySelector(`${PART} input`)?.value !== typed) return;
  const writes = document.activeElement === field;
  if (!replacePart(page, PART)) return;
  const fresh = document.querySelector(`${PART} input`);
  if (writes) fresh?.setSelectionRange(typed.length, typed.length);
  const known = document.querySelector("[data-known-name]")?.dataset.knownName;
  const name = form.elements.namedItem("name");
  if (known && name && !name.value.trim()) name.value = known;
}

addEventListener("input", ({ target }) => {
  if (target.closest?.(`${PART}[data-look-up]`)) lookUp(target).catch(() => {});
});

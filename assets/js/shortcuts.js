// Shortcuts of those who choose, on the desk of selection and on one application. Everything
// they do has a button or a field of its own; this file is fetched only where they are.
//
//   data-shortcuts="queue"   j and k go from one application of the list to the next, x ticks it
//   data-shortcuts="review"  j and k open the next application and the one before
//
// On both a, w and r choose to accept, to let wait, to refuse; nothing is sent by a key alone.
// ? opens the help, which is a dialog on the page.

const place = document.querySelector("[data-shortcuts]");
const help = document.querySelector("#shortcuts");
const DECISIONS = { a: "accept", w: "wait", r: "refuse" };

/** Whoever types, or holds a key of the browser or the system, means something else. */
const means = ({ target, ctrlKey, metaKey, altKey }) =>
  !ctrlKey && !metaKey && !altKey &&
  !target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, dialog[open]");

function step(by) {
  if (place.dataset.shortcuts === "review") {
    const rel = by > 0 ? "next" : "prev";
    document.querySelector(`main a[rel=${rel}]`)?.click();
    return;
  }
  const links = [...place.querySelectorAll(".entry-main a")];
  const now = links.findIndex((link) => link.closest(".entry").contains(document.activeElement));
  const next = now < 0 ? (by > 0 ? 0 : links.length - 1) : now + by;
  links[Math.max(0, Math.min(next, links.length - 1))]?.focus();
}

function tick(on) {
  const entry = document.activeElement?.closest(".entry");
  const box = entry && place.contains(entry) && entry.querySelector("[type=checkbox]");
  if (box) box.checked = on ?? !box.checked;
}

function decide(value) {
  if (place.dataset.shortcuts === "queue" && !place.querySelector("[type=checkbox]:checked")) {
    tick(true);
  }
  for (const radio of place.querySelectorAll(`[type=radio][value=${value}]`)) radio.checked = true;
}

addEventListener("keydown", (event) => {
  if (!place || !means(event)) return;
  const { key } = event;
  if (key === "j") step(1);
  else if (key === "k") step(-1);
  else if (key === "x" && place.dataset.shortcuts === "queue") tick();
  else if (key === "?") help?.showModal();
  else if (key in DECISIONS) decide(DECISIONS[key]);
  else return;
  event.preventDefault();
});

for (const button of document.querySelectorAll("[data-shortcuts-help]")) {
  button.hidden = false;
  button.addEventListener("click", () => help?.showModal());
}

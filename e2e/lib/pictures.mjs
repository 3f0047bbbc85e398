// The pictures in README and docs: which there are, and how each is taken.

import { existsSync } from "node:fs";
import path from "node:path";
import { SCHEMES, WIDTHS } from "./browser.mjs";
import { pages } from "./pages.mjs";

export const FOLDER = path.resolve(import.meta.dirname, "../../docs/pictures");

/** Takes `desk-desktop-light` apart into the width and the scheme it asks for. */
export function lookOf(name) {
  const [scheme, width] = name.split("-").reverse();
  if (!SCHEMES.includes(scheme) || !(width in WIDTHS)) {
    throw new Error(`${name} does not end in a width and a scheme, as in desk-desktop-light`);
  }
  // More pixels than are shown, so that letters stay sharp; fewer for a desk, which is shown
  // smaller than it is.
  const deviceScaleFactor = width === "phone" ? 2 : 1.5;
  return { colorScheme: scheme, viewport: WIDTHS[width], deviceScaleFactor };
}

/** The files that `pages.json` names and that are not there. */
export function missingPictures() {
  const names = pages().flatMap((page) => page.pictures ?? []);
  return names.filter((name) => lookOf(name) && !existsSync(path.join(FOLDER, `${name}.png`)));
}

// The list of pages: where each is, who opens it, what it must show, which pictures it gives.

import { readFileSync } from "node:fs";
import path from "node:path";

const FILE = path.resolve(import.meta.dirname, "../pages.json");

/**
 * Every page of `pages.json`:
 * - `path` with `{lang}`; or `from` (a path), `follow` (selectors of links, one page after the
 *   other) and `route` (what they lead to, as the product declares it)
 * - `who`: `visitor`, or a role of the demo's people
 * - `sees`: selectors that must match something visible
 * - `status`, when it is not 200
 * - `pictures`: names such as `desk-desktop-light`
 */
export function pages() {
  return JSON.parse(readFileSync(FILE, "utf8")).pages;
}

/** What a person would call it in a report. */
export function nameOf(page) {
  return `${page.path ?? page.route} as ${page.who}`;
}

/** The whole address in one language; a page that is followed is looked up first. */
export async function addressOf(home, page, language, context) {
  const whole = (template) => home + template.replaceAll("{lang}", language);
  if (page.path) {
    return whole(page.path);
  }
  const tab = await context.newPage();
  try {
    let address = whole(page.from);
    for (const selector of page.follow) {
      await tab.goto(address);
      const link = tab.locator(selector).first();
      const href = await link.getAttribute("href", { timeout: 3_000 }).catch(() => null);
      if (!href) {
        throw new Error(`${address} has no link ${selector}`);
      }
      address = new URL(href, tab.url()).href;
    }
    return address;
  } finally {
    await tab.close();
  }
}

// One look at one page: everything that is wrong with it, as sentences.

import { violations } from "./axe.mjs";
import { WIDTHS } from "./browser.mjs";

// What the product writes where a text is missing.
const MISSING_TEXT = /⟦[^⟧]*⟧/;

// How many rows of a list are judged by axe.
const ALIKE = 30;

/**
 * Opens `address` and gives what is wrong. `wanted`: `status` (200), `sees` (selectors that
 * must match), `language` (of the `lang` attribute), `axe` (the looks to judge, such as
 * `phone-dark`; for a reader with scripts, since axe is one).
 */
export async function visit(context, address, wanted) {
  const page = await context.newPage();
  const faults = [];
  listen(page, address, faults, wanted.status ?? 200);
  try {
    const answer = await page.goto(address, { waitUntil: "load" });
    const status = answer?.status();
    if (status !== (wanted.status ?? 200)) {
      faults.push(`answers ${status}`);
    }
    await content(page, wanted, faults);
    for (const [width, size] of Object.entries(WIDTHS)) {
      await page.setViewportSize(size);
      faults.push(...(await overflow(page)).map((fault) => `${fault} [${width}]`));
    }
    for (const look of wanted.axe ?? []) {
      await judge(page, look, faults);
    }
  } catch (error) {
    faults.push(error.message.split("\n")[0]);
  } finally {
    await page.close();
  }
  return [...new Set(faults)];
}

/** What axe finds in one look, such as `phone-dark`. */
async function judge(page, look, faults) {
  const [width, colorScheme] = look.split("-");
  await page.setViewportSize(WIDTHS[width]);
  await page.emulateMedia({ colorScheme });
  await page.evaluate(shorten, ALIKE);
  faults.push(...(await violations(page)).map((fault) => `${fault} [${look}]`));
}

/**
 * Leaves the first of many rows or entries that are alike: a table of hundreds would be judged
 * for a minute and tell nothing that its first rows do not.
 */
function shorten(most) {
  for (const list of document.querySelectorAll("tbody, ul, ol")) {
    for (const row of [...list.children].slice(most)) {
      row.remove();
    }
  }
}

/** What the browser itself complains of, and what leaves the site. */
function listen(page, address, faults, status) {
  const home = new URL(address).origin;
  page.on("pageerror", (error) => faults.push(`script error: ${error.message}`));
  page.on("console", (message) => {
    // The browser reports the page's own status as an error too; it is judged elsewhere.
    const own = message.location().url === address && status >= 400;
    if (message.type() === "error" && !own) {
      faults.push(`console: ${message.text()}`);
    }
  });
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== home && protocol !== "data:") {
      faults.push(`asks another site: ${request.url()}`);
    }
  });
  page.on("response", (answer) => {
    if (answer.status() >= 400 && answer.request().resourceType() !== "document") {
      faults.push(`${new URL(answer.url()).pathname} answers ${answer.status()}`);
    }
  });
}

/** The language, the title, the one heading, the words, and what this page must show. */
async function content(page, wanted, faults) {
  const seen = await page.evaluate(() => ({
    language: document.documentElement.lang,
    title: document.title,
    headings: [...document.querySelectorAll("h1")].map((h1) => h1.textContent.trim()),
    text: document.documentElement.outerHTML,
  }));
  if (wanted.language && seen.language !== wanted.language) {
    faults.push(`lang is "${seen.language}"`);
  }
  if (!seen.title.trim()) {
    faults.push("has no title");
  }
  if (seen.headings.length !== 1 || !seen.headings[0]) {
    faults.push(`has ${seen.headings.length} first headings, or an empty one`);
  }
  const missing = seen.text.match(MISSING_TEXT);
  if (missing) {
    faults.push(`a text is missing: ${missing[0]}`);
  }
  for (const selector of wanted.sees ?? []) {
    const found = page.locator(selector);
    if ((await found.count()) === 0) {
      faults.push(`does not show ${selector}`);
    } else if (!(await found.first().isVisible())) {
      faults.push(`hides ${selector}`);
    }
  }
}

/** Whether a person must scroll sideways, and what sticks out. */
async function overflow(page) {
  const wide = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) {
      return null;
    }
    // What stands in a box that scrolls by itself may be as wide as it likes.
    const scrolls = (box) =>
      box && (getComputedStyle(box).overflowX !== "visible" || scrolls(box.parentElement));
    const out = [...document.body.querySelectorAll("*")].find(
      (element) =>
        element.getBoundingClientRect().right > room + 1 && !scrolls(element.parentElement),
    );
    const name = out ? `${out.localName}.${[...out.classList].join(".")}` : "something";
    return `${document.documentElement.scrollWidth} of ${room} px (${name})`;
  });
  return wide ? [`scrolls sideways: ${wide}`] : [];
}

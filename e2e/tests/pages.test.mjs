// Every page of the product, for those who may open it, in every language, width and scheme.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { LANGUAGES, LOOKS, launch, reader } from "../lib/browser.mjs";
import { signIn, startDemo } from "../lib/demo.mjs";
import { addressOf, nameOf, pages } from "../lib/pages.mjs";
import { missingPictures } from "../lib/pictures.mjs";
import { visit } from "../lib/visit.mjs";

const PAGE_MILLISECONDS = 240_000;

let browser;
let demo;
const people = new Map();

before(
  async () => {
    [browser, demo] = await Promise.all([launch(), startDemo()]);
    for (const { who } of pages()) {
      if (who !== "visitor" && !people.has(who)) {
        people.set(who, await signIn(browser, demo.address, who));
      }
    }
  },
  { timeout: 300_000 },
);

after(async () => {
  await browser?.close();
  await demo?.stop();
});

describe("every page", { concurrency: 2, timeout: 1_200_000 }, () => {
  for (const [number, page] of pages().entries()) {
    test(nameOf(page), { timeout: PAGE_MILLISECONDS }, async () => {
      const found = [];
      // What a page shows without scripts does not depend on the language: one each, in turn.
      const scriptless = LANGUAGES[number % LANGUAGES.length];
      for (const language of LANGUAGES) {
        for (const scripts of language === scriptless ? [true, false] : [true]) {
          const faults = await look(page, language, scripts);
          const how = scripts ? language : `${language}, without scripts`;
          found.push(...faults.map((fault) => `${how}: ${fault}`));
        }
      }
      assert.equal(found.join("\n"), "");
    });
  }
});

/**
 * The source language is judged in every look; the others in one each, which together are
 * the three that are left: what differs between languages is the length of words, and that
 * is measured for all. `ATTACHE_PAGES=all` judges every language in every look.
 */
function looks(language) {
  const number = LANGUAGES.indexOf(language);
  return number === 0 || process.env.ATTACHE_PAGES === "all" ? LOOKS : [LOOKS[number]];
}

async function look(page, language, scripts) {
  const signedIn = people.get(page.who);
  const context = await reader(browser, { language, scripts, signedIn });
  try {
    const address = await addressOf(demo.address, page, language, context);
    const { sees, status } = page;
    const axe = scripts ? looks(language) : [];
    return await visit(context, address, { language, sees, status, axe });
  } finally {
    await context.close();
  }
}

test("every picture that a page promises is recorded", () => {
  assert.deepEqual(missingPictures(), []);
});

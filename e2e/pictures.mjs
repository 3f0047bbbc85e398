// Takes the pictures of README and docs from a demo that runs for this alone.

import { mkdir } from "node:fs/promises";
import path from "node:path";

import { launch, reader } from "./lib/browser.mjs";
import { signIn, startDemo } from "./lib/demo.mjs";
import { addressOf, pages } from "./lib/pages.mjs";
import { FOLDER, lookOf } from "./lib/pictures.mjs";

// How long a page may work something out before it is whole.
const WORK_MILLISECONDS = 90_000;

const [browser, demo] = await Promise.all([launch(), startDemo()]);
try {
  await mkdir(FOLDER, { recursive: true });
  for (const page of pages()) {
    for (const name of page.pictures ?? []) {
      await take(page, name);
      console.log(`docs/pictures/${name}.png`);
    }
  }
} finally {
  await browser.close();
  await demo.stop();
}

async function take(page, name) {
  const { who } = page;
  const signedIn = who === "visitor" ? undefined : await signIn(browser, demo.address, who);
  const context = await reader(browser, { signedIn, look: lookOf(name) });
  try {
    const address = await addressOf(demo.address, page, "en", context);
    const tab = await context.newPage();
    const answer = await tab.goto(address, { waitUntil: "networkidle" });
    if (answer.status() !== 200) {
      throw new Error(`${address} answers ${answer.status()}`);
    }
    // What is still being worked out is no picture of a page.
    const whole = () => !document.querySelector("[data-poll]");
    await tab.waitForFunction(whole, undefined, { timeout: WORK_MILLISECONDS });
    await tab.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  } finally {
    await context.close();
  }
}

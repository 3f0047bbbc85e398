// One Chromium for a whole run, and the ways a page is looked at.

import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

// The languages of the product; every page exists in each.
export const LANGUAGES = ["en", "nl", "fr", "de"];

// A phone held upright, and a desk.
export const WIDTHS = { phone: { width: 320, height: 640 }, desktop: { width: 1280, height: 900 } };

export const SCHEMES = ["light", "dark"];

// Every way a page can look: `phone-light` and so on.
export const LOOKS = Object.keys(WIDTHS).flatMap((width) =>
  SCHEMES.map((scheme) => `${width}-${scheme}`),
);

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Letters look alike on every machine only without hints of the screen they are drawn for.
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
];

/** Starts the browser that `CHROMIUM` names, else Debian's. */
export function launch() {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) {
    throw new Error(`there is no browser at ${executablePath}: install Debian's chromium`);
  }
  return chromium.launch({ executablePath, args: FLAGS });
}

/**
 * A reader with cookies of their own. `signedIn` is what `signIn` gave for a person, or
 * nothing for a visitor.
 */
export async function reader(browser, { language = "en", scripts = true, signedIn, look } = {}) {
  const context = await browser.newContext({
    locale: language,
    timezoneId: "Europe/Brussels",
    javaScriptEnabled: scripts,
    storageState: signedIn,
    viewport: WIDTHS.desktop,
    colorScheme: "light",
    reducedMotion: "reduce",
    serviceWorkers: "block",
    ...look,
  });
  context.setDefaultTimeout(15_000);
  return context;
}

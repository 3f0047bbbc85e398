// What people come to do, done as they would do it: on a phone, without scripts, by keyboard.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { WIDTHS, launch, reader } from "../lib/browser.mjs";
import { signIn, startDemo } from "../lib/demo.mjs";
import { walk } from "../lib/keyboard.mjs";

const MISSION = "/en/missions/west-coast-2025";

let browser;
let demo;

before(
  async () => {
    [browser, demo] = await Promise.all([launch(), startDemo()]);
  },
  { timeout: 300_000 },
);

after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** Opens a page as somebody, hands it to `task`, and closes what was opened. */
async function as(who, scripts, task) {
  const signedIn = who === "visitor" ? undefined : await signIn(browser, demo.address, who);
  const look = { viewport: WIDTHS.phone };
  const context = await reader(browser, { signedIn, scripts, look });
  try {
    return await task(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Presses a button that posts, and waits for the page that answers. */
async function press(page, selector) {
  const [answer] = await Promise.all([
    page.waitForNavigation({ waitUntil: "load" }),
    page.locator(selector).first().click(),
  ]);
  return answer;
}

describe("meeting requests", { timeout: 180_000 }, () => {
  for (const scripts of [false, true]) {
    const how = scripts ? "with scripts" : "without scripts";

    test(`a delegate asks for a meeting, then withdraws, ${how}`, async () => {
      const message = `About batteries, ${how}`;
      await as("delegate", scripts, async (page) => {
        await page.goto(`${demo.address}${MISSION}/requests/new`);
        await page.locator("main a[href*='/requests/new?to=']").first().click();
        await page.locator("[name=priority][value='4']").check();
        await page.locator("[name=length_minutes]").first().check();
        await page.locator("[name=part_of_day]").first().check();
        await page.locator("[name=message]").fill(message);
        const answer = await press(page, "main form[action$='/requests'] button");
        assert.equal(answer.status(), 200);
        assert.match(page.url(), /\/requests\/[0-9a-z]{26}$/i);
        assert.match(await page.locator("main").innerText(), new RegExp(message));
        await press(page, "main form[action$='/withdrawal'] button");
        assert.equal(await page.locator("main form[action$='/withdrawal']").count(), 0);
      });
    });
  }

  test("a request whose message is too long comes back with what was typed", async () => {
    const long = "Kept word for word. ".repeat(500);
    await as("delegate", false, async (page) => {
      await page.goto(`${demo.address}${MISSION}/requests/new`);
      await page.locator("main a[href*='/requests/new?to=']").first().click();
      // A browser may refuse to send this; the server must not rely on that.
      await page.locator("[name=message]").evaluate((field) => {
        field.removeAttribute("maxlength");
        field.form.noValidate = true;
      });
      await page.locator("[name=message]").fill(long);
      await page.locator("[name=priority][value='4']").check();
      const answer = await press(page, "main form[action$='/requests'] button");
      assert.equal(answer.status(), 422);
      assert.equal(await page.locator("[name=message]").inputValue(), long);
      assert.ok(await page.locator("[name=priority][value='4']").isChecked());
    });
  });

  test("a counterpart accepts a request", async () => {
    await as("counterpart", false, async (page) => {
      await page.goto(`${demo.address}${MISSION}/requests`);
      const links = page.locator("main a[href*='/requests/']");
      const addresses = await links.evaluateAll((all) => all.map((link) => link.href));
      const open = page.locator("main form[action$='/acceptance']");
      for (const address of addresses) {
        await page.goto(address);
        if ((await open.count()) > 0) {
          await press(page, "main form[action$='/acceptance'] button");
          assert.equal(await open.count(), 0);
          return;
        }
      }
      assert.fail("no request awaits an answer");
    });
  });
});

describe("planning", { timeout: 180_000 }, () => {
  for (const scripts of [false, true]) {
    const how = scripts ? "with scripts" : "without scripts";

    test(`an organiser sets the notice, ${how}`, async () => {
      await as("organiser", scripts, async (page) => {
        await page.goto(`${demo.address}${MISSION}/plans`);
        const notice = page.locator("[name=notice]");
        await notice.fill("one and a half");
        const refused = await press(page, "main form[action$='/notice'] button");
        assert.equal(refused.status(), 422);
        assert.equal(await notice.inputValue(), "one and a half");
        await notice.fill(scripts ? "75" : "105");
        await page.locator("[name=unit][value=minutes]").check();
        const answer = await press(page, "main form[action$='/notice'] button");
        assert.equal(answer.status(), 200);
        assert.equal(await notice.inputValue(), scripts ? "75" : "105");
      });
    });

    test(`an organiser asks what fewer tables would mean, ${how}`, async () => {
      // Another question each time: what was worked out before would be there at once.
      const tables = scripts ? "6" : "7";
      await as("organiser", scripts, async (page) => {
        await page.goto(`${demo.address}${MISSION}/capacity`);
        await page.locator("[name=tables]").fill(tables);
        await press(page, "main form[action$='/capacity'] button");
        const said = page.locator("main", { hasText: `With ${tables} tables` });
        await said.waitFor({ timeout: 90_000 });
        assert.match(await said.innerText(), /between \d+ and \d+ of \d+ requests/);
      });
    });
  }
});

describe("by keyboard alone", { timeout: 120_000 }, () => {
  const PAGES = [
    ["visitor", MISSION],
    ["visitor", `${MISSION}/programme`],
    ["delegate", `${MISSION}/day`],
    ["delegate", `${MISSION}/requests/new`],
    ["organiser", `${MISSION}/desk`],
  ];
  for (const [who, path] of PAGES) {
    test(`${path} as ${who}`, async () => {
      await as(who, true, async (page) => {
        await page.goto(demo.address + path);
        assert.deepEqual(await walk(page), []);
      });
    });
  }
});

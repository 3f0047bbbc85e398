// Who comes: a company applies, its agency chooses, the coordination publishes.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { violations } from "../lib/axe.mjs";
import { WIDTHS, launch, reader } from "../lib/browser.mjs";
import { signIn, startDemo } from "../lib/demo.mjs";

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
async function as([who, name], { scripts, width }, task) {
  const signedIn = await signIn(browser, demo.address, who, name);
  const context = await reader(browser, { signedIn, scripts, look: { viewport: WIDTHS[width] } });
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

/** A number of the register of enterprises, whole with its check. */
function enterpriseNumber(body) {
  return `${String(body).padStart(8, "0")}${String(97 - (body % 97)).padStart(2, "0")}`;
}

async function judged(page, scripts) {
  if (scripts) {
    assert.deepEqual(await violations(page), []);
  }
  const wide = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
  assert.equal(wide, false, `${page.url()} is wider than the screen`);
}

const MANAGER = ["organisation_manager"];
const OFFICER = ["regional_officer", "Erpentois"];
const OTHER_OFFICER = ["regional_officer", "Meulenzwaene"];
const ORGANISER = ["organiser"];

const PEOPLE = [
  ["Łukasz 王", "O'Neill–Van den Bossche"],
  ["Elke", "<img src=x onerror=alert(1)>"],
  ["Noor", "Vandersmissen"],
];

/** Applies for three people; gives the address of the application. */
async function apply(page, scripts, name, body) {
  await page.goto(`${demo.address}${MISSION}/applications`);
  const draft = page.locator(".entry:has(.state-open) a[href*='/applications/']");
  if ((await draft.count()) > 0) {
    await draft.first().click();
  } else {
    await press(page, ".entry:has-text('hub.brussels') form button");
  }
  await page.locator("#name").fill(name);
  await page.locator("#number").fill("0203.201.341");
  await page.locator("[name=size][value=sme]").check();
  await page.locator("#offer").fill("Robots that clean canals.");
  await page.locator("#need").fill("A first customer.");
  const wrong = await press(page, "[name=do][value=next]");
  assert.equal(wrong.status(), 422);
  assert.equal(await page.locator("#name").inputValue(), name, "what was typed stays");
  await judged(page, scripts);
  await page.locator("#number").fill(enterpriseNumber(body));
  await press(page, "[name=do][value=next]");
  while ((await page.locator("#p2-given").count()) === 0) {
    await press(page, "[name=do][value=add]");
  }
  for (const [place, [given, family]] of PEOPLE.entries()) {
    await page.locator(`#p${place}-given`).fill(given);
    await page.locator(`#p${place}-family`).fill(family);
    await page.locator(`#p${place}-function`).fill("Export manager");
    await page.locator(`#p${place}-mail`).fill(place === 0 ? "marie@@exemple" : "n@example.org");
  }
  await page.locator("[name=together][value=no]").check();
  await press(page, "[name=do][value=next]");
  const main = await page.locator("main").innerText();
  assert.match(main, /This mail address has two @ signs\./);
  assert.equal(await page.locator("#p0-mail").inputValue(), "marie@@exemple");
  await page.locator("#p0-mail").fill("marie@example.org");
  await press(page, "[name=do][value=next]");
  await page.locator("[name=q-exports][value=yes]").check();
  await page.locator("[name=q-wants][value=customers]").check();
  await press(page, "[name=do][value=next]");
  await page.locator("#q-turnover").fill("8");
  await judged(page, scripts);
  await press(page, "[name=do][value=next]");
  // Documents come before the last step.
  assert.match(page.url(), /\/documents$/);
  const buffer = Buffer.from(`%PDF-1.7\n% ${body}\n%%EOF\n`);
  const file = { name: "O'Neill–Łukasz 王.pdf", mimeType: "text/html", buffer };
  await page.locator("#file").setInputFiles(file);
  await press(page, "main form[enctype] button");
  assert.match(await page.locator("main").innerText(), /O'Neill–Łukasz 王\.pdf/);
  await judged(page, scripts);
  await press(page, "main a[href$='/review']");
  await page.locator("#consent").check();
  await press(page, "[name=do][value=next]");
  assert.match(page.url(), /\/applications\/[0-9a-z]{26}$/);
  const shown = await page.locator("main").innerText();
  assert.match(shown, /Łukasz 王 O'Neill–Van den Bossche/);
  assert.match(shown, /<img src=x onerror=alert\(1\)>/);
  await judged(page, scripts);
  return page.url();
}

describe("registration", { timeout: 300_000 }, () => {
  for (const [number, how] of [
    { scripts: false, width: "phone" },
    { scripts: true, width: "desktop" },
  ].entries()) {
    const told = `${how.scripts ? "with" : "without"} scripts, ${WIDTHS[how.width].width} px`;

    test(`a company applies, two are accepted and one waits, ${told}`, async () => {
      const name = `Canal Robots ${number}`;
      const address = await as(MANAGER, how, (page) =>
        apply(page, how.scripts, name, 2_100_000 + number),
      );
      const id = address.split("/").at(-1);
      await as(OFFICER, how, async (page) => {
        await page.goto(`${demo.address}${MISSION}/selection/${id}`);
        for (const gate of ["registered", "not_bankrupt", "no_sanction", "complete"]) {
          await press(page, `form:has([name=gate][value=${gate}]) [name=state][value=passed]`);
        }
        const accept = page.locator("form[action$='/decision'] [value=accept]");
        await accept.nth(0).check();
        await accept.nth(1).check();
        await page.locator("form[action$='/decision'] [value=wait]").nth(2).check();
        await press(page, "form[action$='/decision'] button");
        await judged(page, how.scripts);
        await page.goto(`${demo.address}${MISSION}/selection`);
        await judged(page, how.scripts);
      });
      await as(OTHER_OFFICER, how, async (page) => {
        for (const path of [`/selection/${id}`, `/applications/${id}`]) {
          const answer = await page.goto(`${demo.address}${MISSION}${path}`);
          assert.equal(answer.status(), 404, path);
        }
        await page.goto(`${demo.address}${MISSION}/selection`);
        assert.doesNotMatch(await page.locator("main").innerText(), new RegExp(name));
      });
      await as(MANAGER, how, async (page) => {
        await page.goto(address);
        const text = await page.locator("main").innerText();
        assert.doesNotMatch(text, /Accepted/, "nothing is published yet");
      });
      await as(ORGANISER, how, async (page) => {
        await page.goto(`${demo.address}${MISSION}/selection`);
        await press(page, "form[action$='/publication']:has-text('hub.brussels') button");
        await page.goto(`${demo.address}${MISSION}/participants?q=Smissen`);
      });
      await as(MANAGER, how, async (page) => {
        await page.goto(address);
        const text = await page.locator("main").innerText();
        assert.equal(text.match(/Accepted/g)?.length, 2);
        assert.match(text, /Waiting list/);
        // Gives the places back, so that the next one finds them free.
        await press(page, "form[action$='/withdrawal'] button");
        assert.match(await page.locator("main").innerText(), /was withdrawn/);
      });
    });
  }

  test("an officer goes through the queue by keys, and nothing is sent by them", async () => {
    const name = "Canal Robots by keys";
    const how = { scripts: true, width: "desktop" };
    const address = await as(MANAGER, how, (page) => apply(page, true, name, 2_100_009));
    await as(OFFICER, how, async (page) => {
      await page.goto(`${demo.address}${MISSION}/selection`);
      const sent = [];
      page.on("request", (request) => request.method() === "POST" && sent.push(request.url()));
      // The keys come with a module of their own; its button says that they are there.
      await page.locator("[data-shortcuts-help]").first().waitFor({ state: "visible" });
      await page.keyboard.press("?");
      await page.locator("dialog#shortcuts").waitFor({ state: "visible" });
      await judged(page, true);
      await page.keyboard.press("Escape");
      await page.locator("dialog#shortcuts").waitFor({ state: "hidden" });
      await page.keyboard.press("j");
      const first = page.locator("#queue .entry").first();
      const focused = await first.evaluate((entry) => entry.contains(document.activeElement));
      assert.ok(focused, "j goes to the first application");
      await page.keyboard.press("w");
      assert.ok(await first.locator("[type=checkbox]").isChecked());
      assert.ok(await page.locator("[name=decision][value=wait]").isChecked());
      await page.keyboard.press("x");
      assert.ok(!(await first.locator("[type=checkbox]").isChecked()));
      assert.deepEqual(sent, [], "nothing is sent by a key");
      await page.keyboard.press("x");
      await press(page, "form[action$='/selection/preview'] button");
      assert.match(await page.locator("main").innerText(), /Nothing is decided yet/);
      await judged(page, true);
    });
    await as(MANAGER, how, async (page) => {
      await page.goto(address);
      await press(page, "form[action$='/withdrawal'] button");
    });
  });
});

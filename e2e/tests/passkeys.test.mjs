// Passkeys in a real browser, whose authenticator is a virtual one: added, used, and another's
// refused.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { violations } from "../lib/axe.mjs";
import { launch, reader } from "../lib/browser.mjs";
import { signIn, startDemo } from "../lib/demo.mjs";

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

/** Plugs an authenticator in that verifies its holder, and gives its handle. */
async function plugIn(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const options = {
    protocol: "ctap2",
    transport: "internal",
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  };
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", { options });
  return {
    keys: async () =>
      (await session.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
    add: (credential) =>
      session.send("WebAuthn.addCredential", { authenticatorId, credential }),
    remove: (credentialId) =>
      session.send("WebAuthn.removeCredential", { authenticatorId, credentialId }),
  };
}

/** Presses the button of a passkey's form and waits for the page that answers. */
async function show(page, does) {
  const [answer] = await Promise.all([
    page.waitForNavigation({ waitUntil: "load" }),
    page.locator(`form[data-passkey="${does}"] button`).click(),
  ]);
  return answer;
}

describe("passkeys", () => {
  test("one is added, signs in, and one of another authenticator is refused", async () => {
    const signedIn = await signIn(browser, demo.address, "delegate");
    const context = await reader(browser, { signedIn, scripts: true });
    try {
      const page = await context.newPage();
      const authenticator = await plugIn(page);
      await page.goto(`${demo.address}/nl/second-factor`);
      const added = await show(page, "create");
      assert.equal(added.status(), 200, await page.textContent("main"));
      assert.equal(await page.locator("form[action$='/removal']").count(), 1);
      assert.deepEqual(await violations(page), []);
      const [key] = await authenticator.keys();
      assert.equal(key.isResidentCredential, true);

      await context.clearCookies();
      await page.goto(`${demo.address}/nl/sign-in`);
      const entered = await show(page, "get");
      assert.equal(entered.status(), 200);
      await page.goto(`${demo.address}/en/sessions`);
      assert.match(await page.textContent("main"), /With a passkey/);

      // The control: an authenticator that says it is the same one, with a key of its own.
      const other = await page.evaluate(async () => {
        const pair = await crypto.subtle.generateKey(
          { name: "ECDSA", namedCurve: "P-256" }, true, ["sign"],
        );
        const bytes = await crypto.subtle.exportKey("pkcs8", pair.privateKey);
        return btoa(String.fromCharCode(...new Uint8Array(bytes)));
      });
      await authenticator.remove(key.credentialId);
      await authenticator.add({ ...key, privateKey: other });
      await context.clearCookies();
      await page.goto(`${demo.address}/en/sign-in`);
      const refused = await show(page, "get");
      assert.equal(refused.status(), 422);
      assert.match(await page.textContent("main"), /This passkey is not known here/);
      assert.deepEqual(await violations(page), []);

      // Without any, the page says so and stays.
      await authenticator.remove(key.credentialId);
      await page.goto(`${demo.address}/en/sign-in`);
      await page.locator("form[data-passkey='get'] button").click();
      await page.locator("[data-passkey-failed]:visible").waitFor({ timeout: 20_000 });
    } finally {
      await context.close();
    }
  });

  test("without scripts the page says what passkeys need, and what works without", async () => {
    const context = await reader(browser, { scripts: false });
    try {
      const page = await context.newPage();
      await page.goto(`${demo.address}/fr/sign-in`);
      assert.match(await page.textContent("main"), /Les clés d’accès ont besoin de JavaScript/);
      const refused = await show(page, "get");
      assert.equal(refused.status(), 422);
    } finally {
      await context.close();
    }
  });
});

// The demo as a visitor meets it: started, signed in to, and stopped by its own id.

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

const ROOT = path.resolve(import.meta.dirname, "../..");

// How long the first start may take: it loads the mission and plans its meetings.
const START_SECONDS = 180;

/**
 * Starts the demo in a new folder, on a port that it picks, and gives its address. With
 * `ATTACHE_URL` set, the demo that already runs there is used and left alone.
 */
export async function startDemo() {
  if (process.env.ATTACHE_URL) {
    return { address: process.env.ATTACHE_URL.replace(/\/$/, ""), stop: async () => {} };
  }
  const binary = process.env.ATTACHE_BINARY ?? path.join(ROOT, "target/debug/attache");
  const data = await mkdtemp(path.join(tmpdir(), "attache-pages-"));
  const demo = spawn(binary, ["demo", "--data", data, "--port", "0"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = async () => {
    if (demo.exitCode === null && demo.signalCode === null) {
      const ended = new Promise((resolve) => demo.once("exit", resolve));
      demo.kill("SIGTERM");
      const late = setTimeout(() => demo.kill("SIGKILL"), 5_000);
      await ended;
      clearTimeout(late);
    }
    await rm(data, { recursive: true, force: true });
  };
  try {
    return { address: await ready(demo), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address that the demo prints when it answers. */
function ready(demo) {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error(`the demo was not ready after ${START_SECONDS} s`));
    const timer = setTimeout(late, START_SECONDS * 1000);
    demo.once("error", reject);
    demo.once("exit", (code) => reject(new Error(`the demo ended at its start, code ${code}`)));
    createInterface({ input: demo.stdout }).on("line", (line) => {
      const address = line.match(/http:\/\/localhost:[1-9]\d*/);
      if (address) {
        clearTimeout(timer);
        resolve(address[0]);
      }
    });
  });
}

/**
 * Signs in as one of the demo's people by the button on the door, without scripts, and gives
 * the cookies. `who` is the name of a role, as in `regional_officer`; `name` picks one of several.
 */
export async function signIn(browser, address, who, name) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(`${address}/en/sign-in`);
    const form = page.locator("form", { hasText: name ?? roleInEnglish(who) });
    const [answer] = await Promise.all([
      page.waitForNavigation(),
      form.locator("button").first().click({ timeout: 5_000 }),
    ]);
    if (answer && answer.status() >= 400) {
      throw new Error(`signing in as ${who} answers ${answer.status()}`);
    }
    const state = await context.storageState();
    if (state.cookies.length === 0) {
      throw new Error(`signing in as ${who} sets no cookie`);
    }
    return state;
  } finally {
    await context.close();
  }
}

/** How the door describes a role: the words of the catalogue, so that they stand once. */
function roleInEnglish(who) {
  const key = `accounts-role-${who} = `;
  const lines = readFileSync(path.join(ROOT, "locales/en/accounts.ftl"), "utf8").split("\n");
  const line = lines.find((text) => text.startsWith(key));
  if (!line) {
    throw new Error(`no text ${key.trim()} tells who that is`);
  }
  return line.slice(key.length).trim();
}

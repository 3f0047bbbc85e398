// The demo as a visitor meets it: started, signed in to, and stopped by its own id.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

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
  const root = path.resolve(import.meta.dirname, "../..");
  const binary = process.env.ATTACHE_BINARY ?? path.join(root, "target/debug/attache");
  const data = await mkdtemp(path.join(tmpdir(), "attache-pages-"));
  const demo = spawn(binary, ["demo", "--data", data, "--port", "0"], {
    cwd: root,
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
 * Signs in as one of the demo's people by the button on the demo page, without scripts, and
 * gives the cookies.
 */
export async function signIn(browser, address, who) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(`${address}/en/demo`);
    const choice = page.locator(`form:has([value="${who}"])`).locator("button").first();
    const button = page.locator(`button[value="${who}"]`);
    const [answer] = await Promise.all([
      page.waitForNavigation(),
      ((await button.count()) > 0 ? button.first() : choice).click(),
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

// The harness judged by itself: a sound page passes, and each planted fault is found.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";

import { LOOKS, launch, reader } from "../lib/browser.mjs";
import { walk } from "../lib/keyboard.mjs";
import { visit } from "../lib/visit.mjs";

const CSP = "default-src 'none'; style-src 'self'; script-src 'self'";

const page = ({ lang = "en", title = "A page", main = "", head = "" }) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>
   <meta name="viewport" content="width=device-width">${head}
   <link rel="stylesheet" href="/a.css"><link rel="icon" href="data:,"></head>
   <body><main>${main || "<h1>Heading</h1><p class=words>Words</p>"}</main></body></html>`;

const KEYS =
  '<a href="#words">To the words</a><h1>Heading</h1><button>One</button><p id="words">Words ' +
  '<a href="/sound">two</a></p>';

const PALE = "<li class=pale>Pale</li>" + "<li>x</li>".repeat(400);

const PAGES = {
  sound: page({}),
  axe: page({ main: '<h1>Heading</h1><img src="/a.png">' }),
  contrast: page({ main: "<h1>Heading</h1><p class=pale>Pale</p>" }),
  night: page({ main: "<h1>Heading</h1><p class=night>Only dark is wrong</p>" }),
  wide: page({ main: "<h1>Heading</h1><div class=wide>x</div>" }),
  inline: page({ main: "<h1>Heading</h1><script>window.a = 1</script>" }),
  style: page({ main: '<h1 style="color: black">Heading</h1>' }),
  elsewhere: page({ head: '<link rel="stylesheet" href="http://localhost:9/a.css">' }),
  headings: page({ main: "<h1>One</h1><h1>Two</h1>" }),
  untitled: page({ title: "" }),
  dutch: page({ lang: "nl" }),
  missing: page({ main: "<h1>⟦page-title⟧</h1>" }),
  empty: page({ main: "<h1>Heading</h1>" }),
  throws: page({ head: '<script src="/a.js"></script>' }),
  keys: page({ main: KEYS }),
  unmarked: page({ main: KEYS.replace("<button>", "<button class=unmarked>") }),
  away: page({ main: KEYS.replace("<button>", "<button class=away>") }),
  unskipped: page({ main: KEYS.replace('href="#words"', 'href="/sound"') }),
  trapped: page({ main: `${KEYS}<script src="/trap.js"></script>` }),
  early: page({ main: `<h1>Heading</h1><ul class=words>${"<li>x</li>".repeat(9)}${PALE}</ul>` }),
  hidden: page({ main: "<h1>Heading</h1><p class=words hidden>Words</p>" }),
};

const FILES = {
  "/a.css": [
    "text/css",
    `:root { color-scheme: light dark; color: #111; background: #fff; overflow-wrap: anywhere }
     .unmarked:focus { outline: none } .away { position: absolute; left: -900px }
     .pale { color: #ccc } .wide { width: 900px }
     @media (prefers-color-scheme: dark) {
       :root { color: #eee; background: #111 } .night, .pale { color: #333 }
     }`,
  ],
  "/a.js": ["text/javascript", "throw new Error('planted')"],
  "/trap.js": [
    "text/javascript",
    `document.querySelector("button").addEventListener("keydown", (event) => {
       if (event.key === "Tab") event.preventDefault();
     })`,
  ],
  "/a.png": ["image/png", ""],
};

let browser;
let server;
let home;

before(async () => {
  browser = await launch();
  server = createServer((request, answer) => {
    const name = request.url.slice(1);
    const [type, body] = FILES[request.url] ?? ["text/html", PAGES[name]];
    answer.writeHead(body === undefined ? 404 : 200, {
      "content-type": `${type}; charset=utf-8`,
      "content-security-policy": `${CSP}; img-src 'self' data:`,
    });
    answer.end(body ?? page({}));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  home = `http://localhost:${server.address().port}`;
});

after(async () => {
  await browser?.close();
  server?.close();
});

async function faults(name, { scripts = true, ...wanted } = {}) {
  const context = await reader(browser, { scripts });
  try {
    const all = { language: "en", sees: [".words"], axe: LOOKS, ...wanted };
    return await visit(context, `${home}/${name}`, all);
  } finally {
    await context.close();
  }
}

test("a sound page has no fault, with scripts and without", async () => {
  assert.deepEqual(await faults("sound"), []);
  assert.deepEqual(await faults("sound", { scripts: false, axe: [] }), []);
});

const PLANTED = [
  ["axe", /axe image-alt/],
  ["contrast", /axe color-contrast.*\[phone-light\]/],
  ["early", /axe color-contrast/],
  ["night", /axe color-contrast.*\[desktop-dark\]/],
  ["wide", /scrolls sideways.*\[phone\]/],
  ["inline", /console: .*Content Security Policy/i],
  ["style", /console: .*Content Security Policy/i],
  ["elsewhere", /asks another site/],
  ["headings", /has 2 first headings/],
  ["untitled", /has no title/],
  ["dutch", /lang is "nl"/],
  ["missing", /a text is missing: ⟦page-title⟧/],
  ["empty", /does not show \.words/],
  ["hidden", /hides \.words/],
  ["throws", /script error: planted/],
  ["nowhere", /answers 404/],
];

for (const [name, expected] of PLANTED) {
  test(`a planted fault is found: ${name}`, async () => {
    const found = await faults(name);
    assert.ok(found.some((fault) => expected.test(fault)), `found only: ${found.join("; ")}`);
  });
}

test("a fault of one scheme is not found in the other", async () => {
  const found = await faults("night");
  assert.ok(!found.some((fault) => /-light\]/.test(fault)), found.join("; "));
});

test("what a page shows is judged without scripts too", async () => {
  const found = await faults("empty", { scripts: false, axe: [] });
  assert.deepEqual(found, ["does not show .words"]);
});

async function wayThrough(name) {
  const context = await reader(browser);
  try {
    const tab = await context.newPage();
    await tab.goto(`${home}/${name}`);
    return await walk(tab);
  } finally {
    await context.close();
  }
}

test("a sound page is walked through by keyboard", async () => {
  assert.deepEqual(await wayThrough("keys"), []);
});

for (const [name, expected] of [
  ["unmarked", /not marked: button "One"/],
  ["away", /nobody sees where the focus is: button "One"/],
  ["unskipped", /does not lead past the navigation/],
  ["trapped", /cannot leave button "One"/],
  ["empty", /reaches nothing/],
]) {
  test(`a planted fault of the keyboard is found: ${name}`, async () => {
    const found = await wayThrough(name);
    assert.ok(found.some((fault) => expected.test(fault)), `found only: ${found.join("; ")}`);
  });
}

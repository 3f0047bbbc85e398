// axe-core inside a page: what it finds against WCAG 2.2 AA.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The violations on the page as it now looks, each as one sentence with its first place. */
export async function violations(page) {
  if (!(await page.evaluate("typeof axe === 'object'"))) {
    await page.evaluate(SOURCE);
  }
  const found = await page.evaluate(
    (tags) =>
      axe
        .run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] })
        .then(({ violations }) =>
          violations.map(({ id, help, nodes }) => ({
            id,
            help,
            count: nodes.length,
            where: nodes[0].target.join(" "),
            why: (nodes[0].any[0] ?? nodes[0].all[0] ?? nodes[0].none[0])?.message ?? "",
          })),
        ),
    TAGS,
  );
  return found.map(
    ({ id, help, count, where, why }) => `axe ${id}: ${help} (${count} times, at ${where}: ${why})`,
  );
}

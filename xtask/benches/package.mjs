// node package.mjs PACKAGE FOLDER: prints the microseconds that the package's `evaluate` takes for
// each plan document in a folder, with objects as input and output.
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { quickest } from "./timed/measure.mjs";

const [folder, documents] = process.argv.slice(2);
const { evaluate } = await import(pathToFileURL(resolve(folder, "node.js")));
for (const file of readdirSync(documents)) {
  const plan = JSON.parse(readFileSync(join(documents, file), "utf8"));
  const run = () => {
    for (let turn = 0; turn < 50; turn += 1) evaluate(plan);
  };
  console.log(`${file.replace(".json", "")}\t${(quickest(40, run) / 50) * 1000}`);
}

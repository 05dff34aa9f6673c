// node node.mjs FOLDER: measures the planner's WebAssembly in this folder.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { measure } from "./measure.mjs";

const folder = resolve(process.argv[2]);
const timed = await import(pathToFileURL(join(folder, "timed.js")));
timed.initSync({ module: readFileSync(join(folder, "timed_bg.wasm")) });
console.log(measure(timed));

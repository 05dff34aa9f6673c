// node lz.mjs NPM FILE: prints the length of a text compressed by lz-string.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [npm, file] = process.argv.slice(2);
const lz = createRequire(resolve(npm, "package.json"))("lz-string");
console.log(`lz-string\t${lz.compressToEncodedURIComponent(readFileSync(file, "utf8")).length}`);

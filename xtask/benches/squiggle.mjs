// node squiggle.mjs NPM FOLDER P05 P50 P95: times one question in Squiggle and in the planner's
// WebAssembly, at equal accuracy. The three numbers are the quantiles of the reference.
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { quickest } from "./timed/measure.mjs";

const [npm, folder, ...numbers] = process.argv.slice(2);
const reference = numbers.map(Number);
const load = (path) => import(pathToFileURL(resolve(path)));
const { run } = await load(join(npm, "node_modules/@quri/squiggle-lang/dist/index.js"));
const timed = await load(join(folder, "timed.js"));
timed.initSync({ module: readFileSync(join(folder, "timed_bg.wasm")) });

// The plan's own ranges in Squiggle's syntax: the same distributions, fitted to the same two
// quantiles.
const here = dirname(fileURLToPath(import.meta.url));
const plan = JSON.parse(readFileSync(join(here, "question.json")));
const [cpu] = plan.capacity.resources;
const fitted = (kind, { low, high }) => `${kind}({p5: ${low}, p95: ${high}})`;
// Without the planner's floor at zero: it does not affect the three quantiles, and saves Squiggle a
// step.
const source = `
growth = ${fitted("normal", plan.facts.monthly_growth)}
average = ${fitted("lognormal", cpu.average)}
elasticity = ${fitted("lognormal", cpu.elasticity)}
months = log(${cpu.critical} / average) / (elasticity * log(1 + growth))
[quantile(months, 0.05), quantile(months, 0.5), quantile(months, 0.95)]`;

async function squiggle(sampleCount, seed) {
  const { result } = await run(source, { environment: { sampleCount, xyPointLength: 1000, seed: `palier ${seed}` } });
  if (!result.ok) throw new Error(String(result.value));
  return JSON.parse(String(result.value.result));
}

/** Returns the largest error of the three quantiles, in widths from p05 to p95. */
function error(quantiles) {
  const width = reference[2] - reference[0];
  return Math.max(...quantiles.map((x, place) => Math.abs(x - reference[place]) / width));
}

const question = timed.Timed.named("question");
const figure = "capacity.resources.cpu.months_to_critical";
const ours = error([...question.quantiles(figure)]);
// Not below the error of the reference itself, which is that of the 95 % quantile of ten million
// samples.
const aim = Math.max(ours, 2e-4);

// The error of random sampling falls with the square root of the sample count. Measure the error,
// then derive the count; beyond MOST samples, the ratio of the times is a lower bound.
const MOST = 2_000_000;
const TRIES = 40;
const COUNT = 10_000;
let squares = 0;
for (let seed = 0; seed < TRIES; seed += 1) squares += error(await squiggle(COUNT, seed)) ** 2;
const needed = Math.ceil((COUNT * (squares / TRIES)) / aim ** 2);
const count = Math.min(needed, MOST);

let theirs = Infinity;
let reached = 0;
const runs = count > 200_000 ? 3 : 12;
for (let seed = 0; seed < runs; seed += 1) {
  const start = performance.now();
  const quantiles = await squiggle(count, 100 + seed);
  theirs = Math.min(theirs, performance.now() - start);
  reached += error(quantiles) ** 2 / runs;
}
const our = quickest(20, () => question.quantiles(figure));
for (const [name, number] of Object.entries({ ours, needed, count, reached: Math.sqrt(reached), theirs, our })) {
  console.log(`${name}\t${number}`);
}

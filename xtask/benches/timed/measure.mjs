// The measurements of src/bin/native.rs for the planner's WebAssembly, in Node and in browsers.

/** Returns the milliseconds of the fastest run, after 400 ms for the engine to optimise. */
export function quickest(runs, run) {
  const warm = performance.now() + 400;
  do run(); while (performance.now() < warm);
  let best = Infinity;
  for (let turn = 0; turn < runs; turn += 1) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Returns lines of name, tab, number: microseconds for evaluate, milliseconds for simulate. */
export function measure({ Timed, slugs }) {
  const lines = [];
  for (const name of ["default", "large"]) {
    const timed = Timed.named(name);
    lines.push(`evaluate ${name}\t${(quickest(40, () => timed.evaluate(500)) / 500) * 1000}`);
  }
  const ranges = Timed.named("ten ranges");
  for (const slug of [undefined, ...slugs().split("\n")]) {
    lines.push(`simulate ${slug ?? "all"}\t${quickest(10, () => ranges.simulate(slug))}`);
  }
  return lines.join("\n");
}

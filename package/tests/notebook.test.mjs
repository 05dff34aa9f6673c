// Runs the cells of the notebook and compares their output with the output that the notebook
// stores.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { runInThisContext } from 'node:vm';
import * as palier from 'palier';

const notebook = JSON.parse(readFileSync(new URL('example/grid.ipynb', import.meta.url), 'utf8'));
const code = notebook.cells.filter(({ cell_type: type }) => type === 'code');
// A notebook stores text as a string, or as a list of lines.
const whole = (text) => [text].flat().join('');
const PACKAGE = /^import (\{.*\}) from "npm:palier";$/m;

test('it shows a drawing', () => {
  assert.deepEqual([notebook.nbformat, notebook.metadata.kernelspec.name], [4, 'deno']);
  assert.ok(code.some(({ outputs: [shown] }) => shown && 'image/svg+xml' in shown.data));
});

globalThis.palier = palier;
for (const { id, source, outputs } of code) {
  test(`cell ${id}`, () => {
    // Cells share their top-level names, as classic scripts of a page do; such scripts cannot
    // contain `import`, so it is replaced.
    const ended = runInThisContext(whole(source).replace(PACKAGE, 'const $1 = palier;'));
    const shown = ended?.[Symbol.for('Jupyter.display')]();
    const kept = outputs.map(({ data }) => Object.entries(data).map(([kind, text]) => [kind, whole(text)]));
    assert.deepEqual(kept, shown ? [Object.entries(shown)] : []);
  });
}

// The notebook shows what its cells make of the package as it is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { runInThisContext } from 'node:vm';
import * as palier from 'palier';

const notebook = JSON.parse(readFileSync(new URL('example/grid.ipynb', import.meta.url), 'utf8'));
const code = notebook.cells.filter(({ cell_type: type }) => type === 'code');
// A text may be kept as its lines.
const whole = (text) => [text].flat().join('');
const PACKAGE = /^import (\{.*\}) from "npm:palier";$/m;

test('it shows a drawing', () => {
  assert.deepEqual([notebook.nbformat, notebook.metadata.kernelspec.name], [4, 'deno']);
  assert.ok(code.some(({ outputs: [shown] }) => shown && 'image/svg+xml' in shown.data));
});

globalThis.palier = palier;
for (const { id, source, outputs } of code) {
  test(`cell ${id}`, () => {
    // A cell sees the names of those before it, as scripts of one page do, in which no `import` may stand.
    const ended = runInThisContext(whole(source).replace(PACKAGE, 'const $1 = palier;'));
    const shown = ended?.[Symbol.for('Jupyter.display')]();
    const kept = outputs.map(({ data }) => Object.entries(data).map(([kind, text]) => [kind, whole(text)]));
    assert.deepEqual(kept, shown ? [Object.entries(shown)] : []);
  });
}

// Runs each JavaScript example of the README and compares what it prints with its comments.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const readme = readFileSync(join(here, 'node_modules/palier/README.md'), 'utf8');
const examples = [...readme.matchAll(/```js\n(.*?)```/gs)].map(([, example]) => example);

test('there are examples', () => assert.ok(examples.length > 4));

examples.forEach((example, place) => {
  test(`example ${place + 1}`, () => {
    const file = join(here, `example-${place + 1}.mjs`);
    writeFileSync(file, example);
    const printed = execFileSync(process.execPath, [file], { encoding: 'utf8' });
    const said = [...example.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, said]) => said);
    assert.deepEqual(printed.trimEnd().split('\n'), said);
  });
});

// Validates documents with ajv. Reads {schema, plans, outcomes, base, cases} from standard input, where a case is
// the base with one value set or removed; writes the results.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const Ajv = createRequire(join(process.env.AJV, 'package.json'))('./dist/2020.js').default;
const { schema, plans, outcomes, base, cases } = JSON.parse(readFileSync(0, 'utf8'));

// Unknown keywords and ambiguous schemas are errors.
const ajv = new Ajv({ strict: true, allowUnionTypes: true });
const plan = ajv.compile(schema);
const outcome = ajv.compile({ $ref: `${schema.$id}#/$defs/outcome` });

const said = (validate) => (document) =>
  validate(document) ? null : validate.errors.map((error) => `${error.instancePath} ${error.message}`).join('; ');

const changed = cases.map(({ path, value, absent }) => {
  const document = structuredClone(base);
  if (path.length === 0) return plan(value);
  let place = document;
  // Empty values are omitted.
  for (const key of path.slice(0, -1)) place = place[key] ??= {};
  const last = path.at(-1);
  if (absent) delete place[last];
  else place[last] = value;
  return plan(document);
});

console.log(JSON.stringify({ plans: plans.map(said(plan)), outcomes: outcomes.map(said(outcome)), cases: changed }));

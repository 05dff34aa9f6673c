// Tests of the installed package in Node.
import assert from 'node:assert/strict';
import test from 'node:test';
import * as palier from 'palier';

const refused = (act, path, reason) =>
  assert.throws(act, (error) => {
    assert.ok(error instanceof Error);
    assert.deepEqual([error.path, error.reason], [path, reason]);
    assert.equal(error.message, path ? `${path}: ${reason}` : reason);
    return true;
  });

test('it gives these functions and nothing else', () => {
  const names = ['chart', 'charts', 'compare', 'defaults', 'evaluate', 'fromLink', 'openLink', 'report', 'schema', 'seek', 'simulate', 'toLink'];
  assert.deepEqual(Object.keys(palier), names);
});

test('values are plain objects, and what goes in is left as it is', () => {
  const plan = Object.freeze({ facts: Object.freeze({ planned_hires: 2 }) });
  const outcome = palier.evaluate(plan);
  assert.equal(Object.getPrototypeOf(outcome), Object.prototype);
  assert.ok(Array.isArray(outcome.scenarios.rows));
  assert.equal(outcome.onboarding.lost_person_weeks, 9.8);
  assert.equal(structuredClone(outcome).onboarding.lost_person_weeks, 9.8);
});

test('what is left out, null or undefined is the default', () => {
  const plain = palier.evaluate({});
  for (const plan of [palier.defaults(), { facts: undefined }, { facts: { planned_hires: null } }, { $schema: 'x', format: 1 }]) {
    assert.deepEqual(palier.evaluate(plan), plain);
  }
});

test('what may not stand in a plan is refused where it stands', () => {
  const { evaluate } = palier;
  refused(() => evaluate([]), '', 'must be an object');
  refused(() => evaluate('{}'), '', 'must be an object');
  refused(() => evaluate({ fact: {} }), 'fact', 'no such key');
  refused(() => evaluate({ facts: { developers: 1.5 } }), 'facts.developers', 'must be a whole number');
  // Through JSON it would become `null`, and so the default.
  refused(() => evaluate({ facts: { developers: NaN } }), 'facts.developers', 'must be from 1 to 100000');
  refused(() => evaluate({ facts: { as_of: '2023-02-29' } }), 'facts.as_of', 'must be a day that its month has');
  refused(() => evaluate({ capacity: { resources: [{ id: 'cpu' }] } }), 'capacity.resources[0].average', 'must be given');
  refused(() => evaluate(), '', 'must be an object');
});

test('a simulation is of what is asked for', () => {
  const plan = { facts: { planned_hires: { low: 4, high: 9 } } };
  const few = palier.simulate(plan, { points: 64, only: ['onboarding'] });
  assert.equal(few.onboarding.lost_person_weeks.p50.toFixed(1), '29.4');
  refused(() => palier.simulate(plan, { points: 0 }), 'points', 'must be from 1 to 1048576');
  refused(() => palier.simulate(plan, { only: ['onboard'] }), 'onboard', 'there is no such calculator');
  refused(() => palier.simulate(plan, { point: 5 }), 'point', 'there is no such option');
  assert.throws(() => palier.simulate(plan, { points: 'many' }), Error);
});

test('a question names what there is', () => {
  const ask = (question) => palier.seek({}, { input: 'facts.monthly_growth', figure: 'capacity.resources.cpu.breaks_on', target: '2024-12-31', ...question });
  assert.equal(ask({}).gives, '2024-12-31');
  refused(() => ask({ input: 'facts.growth' }), 'facts.growth', 'the plan has no such input');
  refused(() => ask({ figure: 'capacity.cpu' }), 'capacity.cpu', 'the plan has no such figure');
  refused(() => ask({ target: 6 }), 'target', 'must be a date such as 2024-04-30');
});

test('links say what is in them, and what they are not', () => {
  const plan = { facts: { name: 'Ours', cash: 1000 } };
  const { plan: held, unread, capped, cleaned } = palier.openLink(`https://example.org/#/facts/${palier.toLink(plan)}`);
  assert.deepEqual([held.facts.name, held.facts.cash, unread, capped, cleaned], ['Ours', 1000, [], [], []]);
  const bare = palier.fromLink(palier.toLink(plan, { names: false, money: false }));
  assert.notEqual(bare.facts.name, 'Ours');
  assert.equal(bare.left_out, 'names_and_money');
  refused(() => palier.fromLink(palier.toLink(plan).slice(0, -1)), '', 'the link is damaged');
});

test('texts are in the language that is asked for', () => {
  const [english, french] = ['en', 'fr'].map((language) => palier.charts({}, { language }));
  assert.deepEqual(english.map(({ id }) => id), french.map(({ id }) => id));
  assert.notEqual(english[0].title, french[0].title);
  for (const { id } of english) assert.match(palier.chart({}, id), /^<svg .*<\/svg>$/s);
  assert.match(palier.report({}, 'html', { language: 'fr' }), /^<h1>Rapport trimestriel/);
  refused(() => palier.chart({}, 'nothing'), 'nothing', 'the plan has no such chart');
  assert.throws(() => palier.report({}, 'pdf'), /markdown/);
});

// Tests of the type declarations: code that must compile, and code that must not.
import { compare, evaluate, seek, simulate, toLink, type Outcome, type PalierError, type Plan, type Range } from 'palier';

const growth: Range = { low: 0.1, high: 0.2 };
const plan: Plan = {
  facts: { monthly_growth: growth, cash: null },
  thresholds: { metrics: { error_rate: { value: 0.01 }, queue: { label: 'Queue', direction: 'above', attention: 5 } } },
};
const outcome: Outcome = evaluate(plan);
const weeks: number | null = outcome.onboarding.lost_person_weeks;
const breaks: string | null | undefined = outcome.capacity.resources['cpu']?.breaks_on;
const middle: number | null = simulate(plan, { only: ['onboarding'] }).onboarding.lost_person_weeks.p50;
const day: string | null | undefined = simulate(plan).capacity.resources['cpu']?.breaks_on.p05;
const answer = seek(plan, { input: 'facts.monthly_growth', figure: 'capacity.p95_months_to_attention', target: 6 });
const value: number | undefined = answer.answer === 'at' || answer.answer === 'past' ? answer.value : undefined;
const nearest: number | string = answer.answer === 'out_of_reach' ? answer.nearest : answer.answer === 'at' ? '' : answer.why;
const change: number | null | undefined = compare(plan, {}).inputs[0]?.change;
const refused = (error: PalierError): string => error.path + error.reason;
console.log(weeks, breaks, middle, day, value, nearest, change, refused, toLink(plan, { money: false }));

// @ts-expect-error no such fact
evaluate({ facts: { growth: 0.1 } });
// @ts-expect-error a date is a string
evaluate({ facts: { as_of: 2024 } });
// @ts-expect-error not one of the options
evaluate({ scenarios: { rows: [{ name: 'One', growth: 1, months: 12, infra_cost: 0, hires: 0, team_cost: 0, infra_risk: 'huge' }] } });
// @ts-expect-error no such calculator
simulate(plan, { only: ['facts'] });
// @ts-expect-error a question must name a figure
seek(plan, { input: 'facts.cash', target: 1 });

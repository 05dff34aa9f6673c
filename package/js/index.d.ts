import type { Outcome, Plan } from './documents.js';

export type { Absent, Outcome, Plan, Range } from './documents.js';

/** What every function throws when it refuses. */
export interface PalierError extends Error {
  /** Where: `facts.monthly_growth`; empty for the value itself. */
  path: string;
  /** Why: `must be from -0.5 to 3`. */
  reason: string;
}

/** A number, or a day, over all samples: null is never. */
export interface Band<T> {
  /** Below this in one case of twenty. */
  p05: T | null;
  /** The middle. */
  p50: T | null;
  /** Above this in one case of twenty. */
  p95: T | null;
  /** The mean of a number. */
  mean?: number;
  /** In which share of the samples it never comes. */
  never?: number;
  /** In which share of the samples its row is there. */
  present?: number;
}

/** In which share of the samples a word, or yes or no, is so. */
export interface Shares {
  [value: string]: number;
}

/** An outcome whose figures are bands. */
export type Banded<T> = [T] extends [number | null]
  ? Band<number>
  : [T] extends [string | boolean | null]
    ? Band<string> & Shares
    : T extends (infer Row)[]
      ? Banded<Row>[]
      : T extends object
        ? { [Key in keyof T]: Banded<T[Key]> }
        : never;

/** What of a simulation is wanted. */
export interface SimulateOptions {
  /** As many samples: 4 096 where nothing is said. */
  points?: number;
  /** Rates that are known only from counts are uncertain too. */
  counts?: boolean;
  /** The calculators that are wanted: all where nothing is said. */
  only?: Exclude<keyof Outcome, 'absent'>[];
}

/** Which value of `input` makes `figure` equal `target`? */
export interface Question {
  /** A path in the plan: `facts.monthly_growth`. */
  input: string;
  /** A path in the outcome: `capacity.resources.cpu.months_to_critical`. */
  figure: string;
  /** A number; or a day, `2024-12-31`, for a figure that is one. */
  target: number | string;
}

/** What was found. A day is written as one; null is never. */
export type Answer =
  /** This value gives the target; `others` further away may do so too. */
  | { answer: 'at'; value: number; gives: number | string | null; others: boolean }
  /** The figure jumps over the target here. */
  | { answer: 'past'; value: number; gives: number | string | null }
  /** No value reaches the target; this one comes nearest. */
  | { answer: 'out_of_reach'; value: number; gives: number | string | null }
  /** No value changes the figure. */
  | { answer: 'no_effect'; gives: number | string | null };

/** An input or a figure that is not the same. */
export interface Difference {
  /** Its path in the first plan or its outcome; null where only the second has its row. */
  first: string | null;
  /** Its path in the second. */
  second: string | null;
  /** How far the second is from the first, relative to it; of a day, in years; null for what is neither. */
  change: number | null;
}

/** What goes into a link. */
export interface Include {
  /** Names of the plan, its rows and people: in it unless said otherwise. */
  names?: boolean;
  /** Amounts of money: in it unless said otherwise. */
  money?: boolean;
  /** Candidates and their marks: left out unless said otherwise. */
  candidates?: boolean;
}

/** In which language a text is. */
export interface TextOptions {
  language?: 'en' | 'fr';
}

/** Every figure of a plan. Throws a {@link PalierError} where the plan may not stand so. */
export function evaluate(plan: Plan): Outcome;

/** What ranges make of the figures: from which value to which in nine cases of ten. */
export function simulate(plan: Plan, options?: SimulateOptions): Banded<Outcome>;

/** Which value of an input makes a figure equal a target. */
export function seek(plan: Plan, question: Question): Answer;

/** What differs between two plans, largest change first. */
export function compare(first: Plan, second: Plan): { inputs: Difference[]; figures: Difference[] };

/** The payload of a plan: what an address of the page carries after `#/<page>/`. */
export function toLink(plan: Plan, include?: Include): string;

/** The plan of a payload, or of an address that carries one. */
export function fromLink(link: string): Plan;

/** The same, with the paths of what could not be read, was changed to what the rules allow, or cleaned. */
export function openLink(link: string): { plan: Plan; unread: string[]; capped: string[]; cleaned: string[] };

/** The plan that there is before anything is entered. */
export function defaults(): Plan;

/** The JSON Schema (2020-12) of plans; that of outcomes is its `$defs.outcome`. */
export function schema(): { $id: string; $defs: { outcome: object } } & Record<string, unknown>;

/** The quarterly report. */
export function report(plan: Plan, format: 'markdown' | 'html', options?: TextOptions): string;

/** The charts that a plan has. */
export function charts(plan: Plan, options?: TextOptions): { id: string; title: string; sentence: string }[];

/** A chart as SVG, 720 pixels wide where nothing is said. */
export function chart(plan: Plan, id: string, options?: TextOptions & { width?: number }): string;

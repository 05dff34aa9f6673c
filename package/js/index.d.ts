import type { Outcome, Plan } from './documents.js';

export type { Absent, Outcome, Plan, Range } from './documents.js';

/** The error that every function throws if it refuses its arguments. */
export interface PalierError extends Error {
  /** Path of the refused value, such as `facts.monthly_growth`; empty for the whole argument. */
  path: string;
  /** The reason, such as `must be from -0.5 to 3`. */
  reason: string;
}

/** Distribution of a number or a date over all samples; null means never. */
export interface Band<T> {
  /** The 5 % point: one sample in twenty is lower. */
  p05: T | null;
  /** The median. */
  p50: T | null;
  /** The 95 % point: one sample in twenty is higher. */
  p95: T | null;
  /** Mean of a number. */
  mean?: number;
  /** Share of samples in which it is never reached. */
  never?: number;
  /** Share of samples that have its row. */
  present?: number;
}

/** Share of samples for each value of a choice, a text or a flag. */
export interface Shares {
  [value: string]: number;
}

/** An outcome with a band, or shares, in place of each figure. */
export type Banded<T> = [T] extends [number | null]
  ? Band<number>
  : [T] extends [string | boolean | null]
    ? Band<string> & Shares
    : T extends (infer Row)[]
      ? Banded<Row>[]
      : T extends object
        ? { [Key in keyof T]: Banded<T[Key]> }
        : never;

/** Options of `simulate`. */
export interface SimulateOptions {
  /** Number of samples, 4 096 by default. */
  points?: number;
  /** Whether rates that are known only from counts are uncertain too; false by default. */
  counts?: boolean;
  /** Calculators to return; all by default. */
  only?: Exclude<keyof Outcome, 'absent'>[];
}

/** A question for `seek`: which value of `input` makes `figure` equal `target`? */
export interface Question {
  /** Path of an input in the plan, such as `facts.monthly_growth`. */
  input: string;
  /** Path of a figure in the outcome, such as `capacity.resources.cpu.months_to_critical`. */
  figure: string;
  /** A number, or for a date figure a date such as `2024-12-31`. */
  target: number | string;
}

/**
 * Answer of `seek`. `gives` is the figure at `value` or `nearest`: a number, a date as `2024-12-31`, or null for
 * never. `why` is a sentence.
 */
export type Answer =
  /** This value gives the target; `others` says whether values further away do too. */
  | { answer: 'at'; value: number; gives: number | string | null; others: boolean }
  /** The figure jumps over the target; this is the first value past it. */
  | { answer: 'past'; value: number; gives: number | string | null; why: string }
  /** No value reaches the target; this one comes closest. */
  | { answer: 'out_of_reach'; nearest: number; gives: number | string | null; why: string }
  /** No value changes the figure. */
  | { answer: 'no_effect'; gives: number | string | null; why: string };

/** An input or a figure that differs between two plans. */
export interface Difference {
  /** Path in the first plan or its outcome; null if only the second has its row. */
  first: string | null;
  /** Path in the second plan or its outcome; null if only the first has its row. */
  second: string | null;
  /**
   * Change from the first to the second: relative for a number, in years for a date, null for
   * anything else and where it would be infinite.
   */
  change: number | null;
}

/** Parts of the plan that go into a link. */
export interface Include {
  /** Names of the plan, its rows and people; true by default. */
  names?: boolean;
  /** Amounts of money; true by default. */
  money?: boolean;
  /** Candidates and their marks; false by default. */
  candidates?: boolean;
}

/** Language of a text; English by default. */
export interface TextOptions {
  language?: 'en' | 'fr';
}

/** Returns every figure of a plan. Throws a {@link PalierError} if the plan is invalid. */
export function evaluate(plan: Plan): Outcome;

/** Returns the distribution of every figure, given the inputs that are ranges. */
export function simulate(plan: Plan, options?: SimulateOptions): Banded<Outcome>;

/** Finds the value of an input that makes a figure equal a target. */
export function seek(plan: Plan, question: Question): Answer;

/** Returns the differences between two plans, largest change first. */
export function compare(first: Plan, second: Plan): { inputs: Difference[]; figures: Difference[] };

/** Returns the payload of a plan: the part of the page's URL after `#/<page>/`. */
export function toLink(plan: Plan, include?: Include): string;

/** Decodes the plan of a payload, or of a URL that contains one. */
export function fromLink(link: string): Plan;

/**
 * Like `fromLink`, with the paths of values that were unreadable, capped to what the rules allow,
 * or cleaned of invisible characters.
 */
export function openLink(link: string): { plan: Plan; unread: string[]; capped: string[]; cleaned: string[] };

/** Returns the default plan. */
export function defaults(): Plan;

/** Returns the JSON Schema (2020-12) of plans; that of outcomes is its `$defs.outcome`. */
export function schema(): { $id: string; $defs: { outcome: object } } & Record<string, unknown>;

/** Returns the quarterly report. */
export function report(plan: Plan, format: 'markdown' | 'html', options?: TextOptions): string;

/** Returns the charts of a plan. */
export function charts(plan: Plan, options?: TextOptions): { id: string; title: string; sentence: string }[];

/** Returns a chart as SVG, 720 pixels wide by default. */
export function chart(plan: Plan, id: string, options?: TextOptions & { width?: number }): string;

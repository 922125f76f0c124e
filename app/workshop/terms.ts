import type { Bilingual, DesignId, MeasureId } from './ids.ts';
import type { Effects, Evidence, Weighing } from './plan.ts';

/**
 * What is the same for everyone before anything is proposed: the public part of the mediation problem (DESIGN §3.1; money in major
 * units) and the rules. Nothing in it is anybody's answer. `edition` counts the publications of one workshop, so that each has a
 * hash of its own. `seats` are those that may be told of; `seatsNotListed` are there and count, too small to stand alone.
 */
export type Terms = {
  format: 'parvis-terms/1'; edition: number; title: Bilingual; currency: string;
  budget: { total: number; contingency: number; spendable: number };
  scale: { min: number; max: number };
  /** Whose weights count: the rubric below, or those that each seat gave the criteria. */
  weighing: Weighing;
  rubric: readonly { id: string; label: Bilingual; weight: number }[];
  designs: readonly { id: DesignId; label: Bilingual; cost: number; evidence: Evidence }[];
  measures: readonly TermsMeasure[];
  /** With what requires them; null where it was not said. */
  required: readonly { measure: MeasureId; source: Bilingual | null }[];
  seats: readonly { id: string; label: Bilingual }[]; seatsNotListed: number;
  rules: Rules;
};
/** `effects` by seat; '*': every seat without an entry. A seat that several small groups share is not listed: its mean would tell how many each has. */
export type TermsMeasure = {
  id: MeasureId; label: Bilingual; cost: number; costEvidence: Evidence; effects: Effects; effectEvidence: Evidence;
  /** Only with these designs; empty means with all. */
  designs: readonly DesignId[]; requires: readonly MeasureId[]; excludes: readonly MeasureId[];
};
/** The rules of the bargaining: the numbers, and the words in which they were told. Seconds are the most that a search may take. */
export type Rules = {
  version: 1; tolerance: number; felt: number; consent: { share: readonly [number, number]; least: number };
  seconds: { proposal: number; demands: number };
  words: readonly (Bilingual & { about: string })[];
};

/**
 * What one seat can get (rating points with 6 decimals): in the baseline, at least over the base designs that fit, and at most from
 * any package, with that package. `proved`: no package gives it more; else `bound` is what none exceeds. Null where there is none.
 * `certificate`: as in a proposal, where it proves `best` by itself.
 */
export type SeatRange = {
  seat: string; base: number | null; lowest: number | null; best: number | null;
  package: { design: DesignId; measures: readonly MeasureId[] } | null; proved: boolean; bound: number | null; certificate: unknown;
};

/** Terms as they were made public: `hash` is SHA-256 of the RFC 8785 JSON of `terms`. `problem` is what packages of this edition are sought in, before any demand. */
export type Published = { terms: Terms; hash: string; problem: unknown; seats: readonly SeatRange[] };

/** The newest terms as anyone may see them, with what changed since the edition before, and the ranges of the seats that may be told of. */
export type PublicTerms = { terms: Terms; hash: string; changes: readonly TermsChange[]; seats: readonly PublicRange[] };
/** In rating points with one decimal; `coarse`: to the half point. `parts`: the small groups that share the seat, each in its own words. */
export type PublicRange = {
  seat: string; label: Bilingual; parts: readonly Bilingual[]; base: number | null; lowest: number | null; best: number | null; proved: boolean; coarse?: true;
};

/** What changed between two editions: a kind of term, with the ids concerned; none for what is one thing. */
export type TermsChange = { what: 'budget' | 'rubric' | 'designs' | 'measures' | 'costs' | 'effects' | 'required' | 'seats' | 'rules' | 'answers'; ids: readonly string[] };

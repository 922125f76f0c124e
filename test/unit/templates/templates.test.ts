import { describe, expect, it } from 'vitest';
import { agendas, templateOf, templates } from '../../../app/templates/index.ts';
import { parseProblem } from '../../../app/mediation/index.ts';
import { understand } from '../../../app/prompts/index.ts';
import { plan as planShape } from '../../../app/protocol/plan.ts';
import { planFault } from '../../../app/workshop/plan-rules.ts';
import type { Bilingual, Measure, Plan } from '../../../app/workshop/types.ts';

const ID = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;
const NBSP = '\u00a0';
const plans = templates.map((template) => [template.id, template.plan] as const);

/** Every text of a value in both languages, with where it stands. */
function textsOf(value: unknown, path = ''): readonly { path: string; text: Bilingual }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'fr' in value && typeof value.en === 'string' && typeof value.fr === 'string')
    return [{ path, text: { en: value.en, fr: value.fr } }];
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, `${path}/${key}`));
}
const everyText = [...textsOf(templates, 'templates'), ...textsOf(agendas, 'agendas')];
const ids = (items: readonly { id: string }[]): string[] => items.map((item) => item.id);
const minutes = (agenda: Plan['agenda']): number => agenda.steps.reduce((sum, step) => sum + step.minutes, 0);
const spendable = (plan: Plan): number => plan.budget.total * (1 - plan.budget.contingency);

describe('the templates', () => {
  it('are a street, a park and a square, each found by its id', () => {
    expect(ids(templates)).toEqual(['street', 'park', 'square']);
    for (const template of templates) {
      expect(templateOf(template.id)).toBe(template);
      expect(template.plan.template).toBe(template.id);
      expect(template.plan.site.kind).toBe(template.id);
    }
  });

  it('answer null for an unknown id', () => {
    expect(templateOf('airport')).toBeNull();
    expect(templateOf('toString')).toBeNull();
  });

  it('survive being written as JSON and read back', () => {
    expect(JSON.parse(JSON.stringify(templates))).toStrictEqual(templates);
  });
});

describe('the texts', () => {
  it('stand in both languages, trimmed, and are not the same word twice', () => {
    expect(everyText.length).toBeGreaterThan(300);
    for (const { path, text } of everyText) {
      expect(text.en.trim(), path).toBe(text.en);
      expect(text.fr.trim(), path).toBe(text.fr);
      expect(text.en, path).not.toBe('');
      expect(text.fr, path).not.toBe('');
      expect(text.en, path).not.toBe(text.fr);
    }
  });

  it('space French punctuation as Québec does, and use curved apostrophes', () => {
    for (const { path, text } of everyText) {
      expect(text.fr, path).not.toMatch(/\s[;!?]|[^\u00a0][:»%$](?!\d)/u);
      expect(text.fr, path).not.toMatch(/«[^\u00a0]/u);
      expect(text.fr + text.en, path).not.toContain('\'');
      expect(text.en, path).not.toContain(NBSP);
    }
  });

  it('are short enough to be read at a glance: labels of at most 70 characters, sentences of at most 25 words', () => {
    for (const { path, text } of everyText) {
      if (path.endsWith('/label') && !path.includes('/steps/'))
        expect(Math.max(text.en.length, text.fr.length), path).toBeLessThanOrEqual(70);
      for (const sentence of `${text.en} ${text.fr}`.split(/[.?!:;]\s/u))
        expect(sentence.split(/[\s,]+/u).length, `${path}: ${sentence}`).toBeLessThanOrEqual(25);
    }
  });
});

describe.each(plans)('the plan of the %s', (_id, plan) => {
  it('is one that the protocol reads and the workshop accepts', () => {
    expect(planShape.parse(structuredClone(plan))).toEqual(plan);
    expect(planFault(plan)).toBeNull();
  });

  it('makes a problem that the mediator reads without a warning, once people have rated its designs', () => {
    expect(parseProblem(problemFrom(plan))).toMatchObject({ ok: true, warnings: [] });
  });

  it('has well-formed ids, none used twice', () => {
    for (const list of [plan.groups, plan.criteria, plan.designs, plan.measures]) {
      for (const id of ids(list)) expect(id).toMatch(ID);
      expect(new Set(ids(list)).size).toBe(list.length);
    }
  });

  it('speaks of six to eight groups in the first person', () => {
    expect(plan.groups.length).toBeGreaterThanOrEqual(6);
    expect(plan.groups.length).toBeLessThanOrEqual(8);
    for (const { label } of plan.groups) {
      expect(label.en).toMatch(/^(I|My) /u);
      expect(label.fr).toMatch(/^(Je |J’|Mes )/u);
    }
  });

  it('asks a question for each of the four default criteria, weighed alike', () => {
    expect(ids(plan.criteria)).toEqual(['accessibility', 'inclusivity', 'aesthetics', 'practicality']);
    for (const { question, weight } of plan.criteria) {
      expect(weight).toBe(1);
      expect(question.en).toMatch(/\?$/u);
      expect(question.fr).toMatch(/[^\s]\?$/u);
    }
  });

  it('offers three to five designs, the first as it is and free, each affordable and drawn by the built-in engine', () => {
    expect(plan.designs.length).toBeGreaterThanOrEqual(3);
    expect(plan.designs.length).toBeLessThanOrEqual(5);
    expect(plan.designs[0]).toMatchObject({ id: 'as-is', cost: 0 });
    expect(plan.designs.filter(({ cost }) => cost === 0)).toHaveLength(1);
    for (const { cost, sketch } of plan.designs) {
      expect(cost).toBeLessThanOrEqual(spendable(plan));
      const read = understand(sketch?.prompt ?? '', sketch?.lang ?? 'en');
      expect(read.notUnderstood).toEqual([]);
      expect(read.elements.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('costs fifteen measures or more, in whole cents above zero', () => {
    expect(plan.measures.length).toBeGreaterThanOrEqual(15);
    for (const { cost, provisional } of plan.measures) {
      expect(Number.isSafeInteger(cost)).toBe(true);
      expect(cost).toBeGreaterThan(0);
      expect(provisional).toBe(false);
    }
  });

  it('keeps effects within 1.5 points and two decimals, on groups and criteria it has', () => {
    const groups = ['*', ...ids(plan.groups)];
    const criteria = ids(plan.criteria);
    for (const measure of plan.measures) {
      expect(Object.keys(measure.effects)).toContain('*');
      for (const [group, effects] of Object.entries(measure.effects)) {
        expect(groups, measure.id).toContain(group);
        for (const [criterion, points] of Object.entries(effects)) {
          expect(criteria, measure.id).toContain(criterion);
          expect(Math.abs(points), measure.id).toBeLessThanOrEqual(1.5);
          expect(Number(points.toFixed(2)), measure.id).toBe(points);
        }
      }
    }
  });

  it('writes into a group’s own entry what holds for everyone, since the entry replaces it', () => {
    for (const { id, effects } of plan.measures)
      for (const entry of Object.values(effects))
        for (const criterion of Object.keys(effects['*'] ?? {})) expect(entry, id).toHaveProperty(criterion);
  });

  it('gives every group something to gain, and some measure a cost to someone', () => {
    const gains = (group: string) => (measure: Measure) => pointsOf(measure, group).some((points) => points >= 0.3);
    for (const { id } of plan.groups) expect(plan.measures.filter(gains(id)).length, id).toBeGreaterThanOrEqual(3);
    const loses = (group: string) => (measure: Measure) => pointsOf(measure, group).some((points) => points < 0);
    const harmed = plan.groups.filter(({ id }) => plan.measures.some(loses(id)));
    expect(harmed.length).toBeGreaterThan(0);
  });

  it('refers only to measures and designs it has, and never to a measure itself', () => {
    const measures = ids(plan.measures);
    for (const measure of plan.measures) {
      for (const id of [...measure.requires, ...measure.excludes]) {
        expect(measures, measure.id).toContain(id);
        expect(id).not.toBe(measure.id);
      }
      for (const id of measure.designs) expect(ids(plan.designs), measure.id).toContain(id);
    }
    for (const id of plan.required) expect(measures).toContain(id);
  });

  it('has prerequisites, exclusions and measures for some designs only, and none that can never be chosen', () => {
    const rules = (key: 'requires' | 'excludes' | 'designs') => plan.measures.filter((measure) => measure[key].length > 0);
    for (const key of ['requires', 'excludes', 'designs'] as const) expect(rules(key).length, key).toBeGreaterThan(0);
    for (const measure of plan.measures) {
      const needed = closureOf(measure, plan.measures);
      for (const other of needed) {
        expect(needed.some(({ id }) => other.excludes.includes(id)), measure.id).toBe(false);
        expect(other.requires, other.id).not.toContain(measure.id);
      }
      const allows = (design: string) => needed.every(({ designs }) => designs.length === 0 || designs.includes(design));
      const cost = needed.reduce((sum, each) => sum + each.cost, 0);
      expect(plan.designs.some(({ id, cost: base }) => allows(id) && base + cost <= spendable(plan)), measure.id).toBe(true);
    }
  });

  it('can afford between a third and half of the catalogue, with 15 % held back', () => {
    const catalogue = plan.measures.reduce((sum, measure) => sum + measure.cost, 0);
    expect(plan.budget).toMatchObject({ contingency: 0.15, currency: 'CAD' });
    expect(Number.isSafeInteger(plan.budget.total)).toBe(true);
    expect(spendable(plan) / catalogue).toBeGreaterThan(1 / 3);
    expect(spendable(plan) / catalogue).toBeLessThan(1 / 2);
  });

  it('says of every cost and effect that it is assumed, since when and by whom', () => {
    const evidence = [
      ...plan.designs.map((each) => each.evidence),
      ...plan.measures.flatMap(({ costEvidence, effectEvidence }) => [costEvidence, effectEvidence]),
    ];
    for (const each of evidence) expect(each).toMatchObject({ grade: 'assumed', date: '2026-11-01' });
  });

  it('tells residents what confidential means, who holds the data and how to withdraw', () => {
    expect(plan.consent.en).toMatch(/confidential, not anonymous.*receipt code.*withdraw/u);
    expect(plan.consent.fr).toMatch(/confidentiel, mais pas anonyme.*code de reçu.*retirer/u);
    expect(plan.languages).toEqual(['fr', 'en']);
  });

  it('rates its designs within the limit of a round', () => {
    expect(plan.limits).toEqual({ ratingsPerRound: 40, secondsPerRating: 12 });
    expect(plan.designs.length * plan.criteria.length).toBeLessThanOrEqual(plan.limits.ratingsPerRound);
    expect(agendas).toContain(plan.agenda);
    expect(plan.seed).toBe(7);
  });
});

describe('the agendas', () => {
  it('last 75 minutes, 150 minutes, and two evenings of 90', () => {
    expect(ids(agendas)).toEqual(['75', '150', 'two-evenings']);
    expect(agendas.map(minutes)).toEqual([75, 150, 180]);
    const evenings = ([1, 2] as const).map((evening) =>
      agendas.map((agenda) => minutes({ ...agenda, steps: agenda.steps.filter((step) => step.evening === evening) })));
    expect(evenings).toEqual([[75, 150, 90], [0, 0, 90]]);
  });

  it('pass through every phase, in order, leaving time for two rounds of ratings', () => {
    const order = ['welcome', 'envision', 'shortlist', 'evaluate', 'discuss', 'negotiate', 'close'];
    for (const { steps } of agendas) {
      const first = steps.filter((step, index) => steps.findIndex((other) => other.phase === step.phase) === index);
      expect(first.map((step) => step.phase)).toEqual(order);
      for (const step of steps) expect(step.minutes).toBeGreaterThan(0);
      const fullRound = (40 * 12) / 60;
      for (const { phase, minutes: given } of first)
        if (phase === 'evaluate' || phase === 'discuss') expect(given).toBeGreaterThanOrEqual(fullRound);
    }
  });
});

/** The plan as a `parvis-mediation/1` file (DESIGN §3.1), every design rated 3 by every group. */
function problemFrom(plan: Plan): unknown {
  const rated = Object.fromEntries(plan.criteria.map(({ id }) => [id, 3]));
  const ratings = Object.fromEntries(plan.groups.map(({ id }) => [id, rated]));
  return {
    format: 'parvis-mediation/1', title: plan.title, currency: 'CAD', budget: spendable(plan) / 100, scale: { min: 1, max: 5 },
    criteria: plan.criteria.map(({ id, label, weight }) => ({ id, label, weight })),
    groups: plan.groups.map(({ id, label }) => ({ id, label, people: 5 })),
    designs: plan.designs.map(({ id, label, cost }) => ({ id, label, cost: cost / 100, ratings })),
    measures: plan.measures.map(({ id, label, cost, effects, designs, requires, excludes }) => ({
      id, label, cost: cost / 100, effects, requires, excludes, ...(designs.length > 0 ? { designs } : {}),
    })),
  };
}

/** What a group gains and loses by a measure: its own entry, else the one for everyone. */
function pointsOf({ effects }: Measure, group: string): readonly number[] {
  return Object.values(Object.entries(effects).find(([id]) => id === group)?.[1] ?? effects['*'] ?? {});
}

/** A measure with all that it requires, directly or not. */
function closureOf(measure: Measure, all: readonly Measure[], seen: ReadonlySet<string> = new Set()): readonly Measure[] {
  if (seen.has(measure.id)) return [];
  const path = new Set([...seen, measure.id]);
  return [measure, ...all.filter(({ id }) => measure.requires.includes(id)).flatMap((each) => closureOf(each, all, path))];
}

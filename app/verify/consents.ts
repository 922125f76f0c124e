import { z } from 'zod';
import { unavoidablyBelow } from '../mediation/index.ts';
import { openEvents, type OpenEvent } from '../store/index.ts';
import { isConsent } from '../workshop/index.ts';

/**
 * A package that leaves seats below their utility in the baseline. `consented`: with a recorded consent of two thirds and five;
 * `unavoidable`: without one, where nothing of the record shows that another package would not: recorded, not certified.
 */
export type ConsentReport = { seq: number; round: number; ok: boolean; faults: ConsentFault[]; consented: string[]; unavoidable: string[] };
export type ConsentFault = { code: 'consent-missing' | 'consent-not-recorded' | 'consent-too-few' | 'consent-of-another' | 'consent-exceeded'; of: string };

const count = z.object({ members: z.number(), yes: z.number(), no: z.number() });
const asked = z.object({ consent: z.object({ id: z.string(), of: z.string(), seat: z.string(), to: z.number() }) });
const closed = z.object({ ask: z.string(), count });
const used = z.array(z.object({ ask: z.string(), of: z.string(), seat: z.string(), to: z.number(), yes: z.number(), members: z.number() })).default([]);
const tabled = z.object({ tabled: z.object({
  round: z.number(), problem: z.unknown(), proposal: z.looseObject({ belowBase: z.array(z.string()), utilities: z.record(z.string(), z.number()) }), consents: used,
}) });
const publishedProblem = z.object({ published: z.object({ problem: z.unknown() }) });
type Asked = z.infer<typeof asked>['consent'] & { counted: z.infer<typeof count> | null };
type Tabled = z.infer<typeof tabled>['tabled'];

/**
 * Checks that no package on the table leaves a seat below its utility in the baseline without a consent that was asked for, counted
 * and enough: the counts are open, the answers sealed, and no key is needed. That `belowBase` is right is checked with the package
 * itself. Never searches, never throws for what is in the folder.
 */
export function verifyConsents(folder: string): ConsentReport[] {
  const asks = new Map<string, Asked>();
  const reports: ConsentReport[] = [];
  // Before any demand: one that was granted must not make a seat's fall look unavoidable.
  let agreed: unknown = null;
  for (const event of openEvents(folder)) {
    hear(event, asks);
    if (event.type === 'terms-published') agreed = publishedProblem.safeParse(event.data).data?.published.problem ?? null;
    const package_ = event.type === 'tabled' ? tabled.safeParse(event.data).data?.tabled : undefined;
    if (package_ && (package_.proposal.belowBase.length > 0 || package_.consents.length > 0)) reports.push(reportOf(event.seq, { ...package_, problem: agreed ?? package_.problem }, asks));
  }
  return reports;
}

function hear({ type, data }: OpenEvent, asks: Map<string, Asked>): void {
  if (type === 'consent-asked') {
    const { consent } = asked.safeParse(data).data ?? {};
    if (consent) asks.set(consent.id, { ...consent, counted: null });
  }
  if (type === 'consent-closed') {
    const told = closed.safeParse(data).data;
    const held = told && asks.get(told.ask);
    if (held) asks.set(held.id, { ...held, counted: told.count });
  }
  // An amended plan ends what was agreed under the one before.
  if (type === 'amended') asks.clear();
}

function reportOf(seq: number, { round, problem, proposal, consents }: Tabled, asks: ReadonlyMap<string, Asked>): ConsentReport {
  const faults: ConsentFault[] = consents.flatMap((use): ConsentFault[] => {
    const held = asks.get(use.ask);
    if (!held?.counted) return [{ code: 'consent-not-recorded', of: use.seat }];
    if (held.seat !== use.seat || held.of !== use.of || held.to !== use.to) return [{ code: 'consent-of-another', of: use.seat }];
    const enough = isConsent(held.counted) && isConsent(use) && use.yes <= held.counted.yes;
    return enough ? [] : [{ code: 'consent-too-few', of: use.seat }];
  });
  const below = proposal.belowBase.map((seat) => ({ seat, own: consents.filter((use) => use.seat === seat) }));
  const fell = below.filter(({ seat, own }) => own.length > 0 && own.every(({ to }) => (proposal.utilities[seat] ?? 0) < to));
  const without = below.filter(({ own }) => own.length === 0).map(({ seat }) => seat);
  const avoidable = without.length > 0 && !unavoidablyBelow(problem, proposal);
  faults.push(...fell.map(({ seat }) => ({ code: 'consent-exceeded' as const, of: seat })), ...(avoidable ? without.map((seat) => ({ code: 'consent-missing' as const, of: seat })) : []));
  return { seq, round, ok: faults.length === 0, faults, consented: below.filter(({ own }) => own.length > 0).map(({ seat }) => seat), unavoidable: avoidable ? [] : without };
}

type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export function consentLines(reports: readonly ConsentReport[], say: Say): string[] {
  return reports.flatMap(({ seq, round, ok, faults, consented, unavoidable }) => {
    if (!ok) return faults.map(({ code, of }) => say('consent:verify.fails', { round, seq, fault: say(`consent:verify.fault.${code}`, { of }) }));
    return [
      ...consented.map((seat) => say('consent:verify.holds', { round, seq, seat })),
      ...unavoidable.map((seat) => say('consent:verify.unavoidable', { round, seq, seat })),
    ];
  });
}

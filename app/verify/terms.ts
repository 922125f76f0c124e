import { z } from 'zod';
import { hashOf } from '../chance.ts';
import { evaluateTerms, recordedTerms, type TermsFault } from '../mediation/index.ts';
import { openEvents, type OpenEvent } from '../store/index.ts';

/** One publication of terms, or one package held against the terms of its moment (`round`). */
export type TermsReport = { seq: number; edition: number; round: number | null; ok: boolean; faults: TermsFault[]; certified: number; recorded: number };

/**
 * Reckons again what was published before packages were tabled: the hash, what each seat has at the base and at the lowest, and that
 * every package was sought under the newest terms and in their problem. Needs no key. Never searches, never throws for what is in the
 * folder: that no package gives a seat more than its best is certified where the record's certificate proves it, and else recorded.
 */
export function verifyTerms(folder: string): TermsReport[] {
  const reports: TermsReport[] = [];
  let [newest, edition]: [unknown, number] = [null, 0];
  for (const event of openEvents(folder)) {
    if (event.type === 'terms-published') {
      edition += 1;
      newest = z.object({ published: z.unknown() }).safeParse(event.data).data?.published;
      const checked = evaluateTerms(newest, edition, hashOf);
      reports.push({ seq: event.seq, edition, round: null, ok: checked.faults.length === 0, ...checked });
    }
    if (event.type === 'tabled') reports.push(...tabledReport(event, newest, edition));
  }
  return reports;
}

const tabledEvent = z.object({ tabled: z.object({
  round: z.number(), terms: z.string().optional(), problem: z.looseObject({ required: z.array(z.string()).default([]) }),
  proposal: z.object({ utilities: z.record(z.string(), z.number()) }),
}) });

/** Nothing of a package that was tabled before Parvis published terms, nor of one that cannot be read: that is told of elsewhere. */
function tabledReport({ seq, data }: OpenEvent, newest: unknown, edition: number): TermsReport[] {
  const tabled = tabledEvent.safeParse(data).data?.tabled;
  if (!tabled || (edition === 0 && tabled.terms === undefined)) return [];
  const terms = recordedTerms.safeParse(newest).data;
  const own = z.looseObject({ required: z.array(z.string()).default([]) }).safeParse(terms?.problem).data;
  const same = own && hashOf({ ...own, required: [], forbidden: [] }) === hashOf({ ...tabled.problem, required: [], forbidden: [] }) && own.required.every((id) => tabled.problem.required.includes(id));
  const exceeded = (terms?.seats ?? []).filter(({ seat, best, proved }) => proved && best !== null && (tabled.proposal.utilities[seat] ?? best) > best);
  const faults: TermsFault[] = [
    ...(terms?.hash === tabled.terms ? [] : [{ code: 'terms-not-published' as const, of: '' }]), ...(same ? [] : [{ code: 'terms-of-another-problem' as const, of: '' }]),
    ...exceeded.map(({ seat }) => ({ code: 'terms-best-exceeded' as const, of: seat })),
  ];
  return [{ seq, edition, round: tabled.round, ok: faults.length === 0, faults, certified: 0, recorded: 0 }];
}

type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What there is to say of each publication, and of each package that is not of the terms of its moment. */
export function termsLines(reports: readonly TermsReport[], say: Say): string[] {
  return reports.flatMap(({ seq, edition, round, ok, faults, certified, recorded }) => {
    if (!ok) return faults.map(({ code, of }) => say(round === null ? 'terms:verify.fails' : 'terms:verify.roundFails', { edition, seq, round: round ?? '', fault: say(`terms:verify.fault.${code}`, { of }) }));
    if (round !== null) return [];
    return [say('terms:verify.holds', { edition, seq }), say('terms:verify.best', { certified, recorded })];
  });
}

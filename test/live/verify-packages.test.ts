import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { rehearseCommand } from '../../app/rehearsal/rehearse.ts';
import { emptyHead, pathsOf, verifyLog } from '../../app/store/index.ts';
import type { EventRow } from '../../app/store/index.ts';
import { hashOfRow } from '../../app/store/events.ts';
import { verifyCommand } from '../../app/verify/verify.ts';
import { contracts, type ContractReport } from '../../app/verify/contracts.ts';
import { verifyPackages } from '../../app/verify/packages.ts';

/** A whole rehearsed workshop, played once; each test works on a copy. */
let played: string;
beforeAll(async () => {
  played = mkdtempSync(join(tmpdir(), 'parvis-played-'));
  const status = await rehearseCommand(['--participants', '12', '--seed', '7', '--data', played], { stdout: { write: () => true }, stderr: process.stderr });
  expect(status).toBe(0);
}, 120_000);
afterAll(() => rmSync(played, { recursive: true, force: true }));

function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-copy-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(played, folder, { recursive: true });
  return folder;
}

/** What the tests change of an event's data. */
type Data = {
  plan: { budget: { total: number } };
  robustness: { measures: { standing: string }[] };
  tabled: {
    round: number; demands: { verdict: string; price?: { cost: number } }[] | unknown; terms: string;
    problem: {
      budget: number; required: string[]; designs: { id: string }[]; groups: { id: string; people: number }[];
      measures: { id: string; cost: number; requires?: string[]; excludes?: string[]; designs?: string[] }[];
    };
    proposal: {
      cost: number; design: string; measures: string[]; utilities: Record<string, number>; baseline: { design: string }; belowBase: string[];
      metrics: { gini: number }; proof: { value: number }[]; certificate: { bound: number };
    };
    told: { seats: { seat: string; after: number }[]; demands: { price: { cost: number } | null }[] };
  };
};

/** Changes what events of a type say and writes the whole chain anew, so that every row fits the one before. */
function rewritten(type: string, change: (data: Data) => void): string {
  const folder = copy();
  const file = new Database(pathsOf(folder).log);
  file.exec('DROP TRIGGER events_follow_each_other; DROP TRIGGER events_never_change; DROP TRIGGER events_never_go;');
  const update = file.prepare<[EventRow]>('UPDATE events SET body = @body, prev = @prev, hash = @hash WHERE seq = @seq');
  let prev = emptyHead.hash;
  for (const row of file.prepare<[], EventRow>('SELECT * FROM events ORDER BY seq').all()) {
    const body = JSON.parse(row.body) as { data: Data };
    if (row.type === type) change(body.data);
    const fresh = { ...row, body: JSON.stringify(body), prev };
    prev = hashOfRow(fresh);
    update.run({ ...fresh, hash: prev });
  }
  file.close();
  return folder;
}

async function verified(folder: string, ...options: string[]): Promise<{ status: number; said: string }> {
  let said = '';
  const status = await verifyCommand(['--data', folder, ...options], { stdout: { write: (text) => { said += text; } }, stderr: process.stderr });
  return { status, said };
}

describe('verifying the packages of a whole workshop', () => {
  test('finds that each round holds, and says that the search itself is only recorded', async () => {
    const { status, said } = await verified(copy());
    expect(status).toBe(0);
    expect(said).toContain('Round 1 (event');
    expect(said).toContain('the package holds');
    expect(said).toContain('certificate was reckoned again: no package can lift the worst-off group above');
    expect(said).toContain('recorded, not certified');
    const { packages } = JSON.parse((await verified(copy(), '--json')).said) as { packages: unknown[] };
    expect(packages[0]).toMatchObject({ round: 1, ok: true, faults: [], status: 'optimal', certified: expect.any(Number) });
  });

  test('needs no key', () => {
    const folder = copy();
    rmSync(pathsOf(folder).keys);
    expect(verifyPackages(folder)).toEqual(verifyPackages(played));
    expect(verifyPackages(folder).length).toBeGreaterThan(0);
  });

  test.each<[string, (data: Data) => void, string]>([
    ['a utility', ({ tabled: { proposal } }) => { for (const seat of Object.keys(proposal.utilities)) proposal.utilities[seat] = 5; }, 'utilities-differ'],
    ['the cost', ({ tabled: { proposal } }) => { proposal.cost -= 1; }, 'cost-differs'],
    ['the measures', ({ tabled: { proposal } }) => { proposal.measures = []; }, 'cost-differs'],
    ['the baseline', ({ tabled: { proposal } }) => { proposal.baseline.design = 'elsewhere'; }, 'baseline-differs'],
    ['the budget of its problem', ({ tabled: { problem } }) => { problem.budget += 100_000; }, 'budget-differs'],
    ['the price of a measure in its problem', ({ tabled: { problem } }) => { for (const measure of problem.measures) measure.cost += 1; }, 'plan-cost-differs'],
    ['its number', ({ tabled }) => { tabled.round = 4; }, 'round-differs'],
    ['a demand that it was never granted under', ({ tabled }) => { tabled.demands = [{ kind: 'must-have', measure: 'moon', verdict: 'granted' }]; }, 'demand-not-met'],
    ['everything', (data) => { Object.assign(data, { tabled: null }); }, 'problem-unreadable'],
  ])('catches a package in which someone changed %s and wrote the chain anew', async (_name, change, code) => {
    const folder = rewritten('tabled', change);
    expect(verifyLog(folder).ok).toBe(true);
    expect(verifyPackages(folder)[0]?.faults.map((fault) => fault.code)).toContain(code);
    const { status, said } = await verified(folder);
    expect(status).toBe(1);
    expect(said).toContain('does not hold:');
    expect(said).not.toMatch(/fault\.|\{\{/);
  });

  test('catches a budget that was changed in the plan, under its package', () => {
    const folder = rewritten('amended', ({ plan }) => { plan.budget.total *= 2; });
    expect(verifyLog(folder).ok).toBe(true);
    expect(verifyPackages(folder)[0]?.faults).toMatchObject([{ code: 'budget-differs', of: '' }]);
  });

  test('speaks French', async () => {
    const folder = rewritten('tabled', ({ tabled: { proposal } }) => { proposal.cost -= 1; });
    const before = process.env['LC_ALL'];
    process.env['LC_ALL'] = 'fr_CA.UTF-8';
    onTestFinished(() => { if (before === undefined) delete process.env['LC_ALL']; else process.env['LC_ALL'] = before; });
    expect((await verified(folder)).said).toMatch(/Le tour 1 \(événement \d+\) ne tient pas\s: L’ensemble\s: le coût n’est pas celui qui est inscrit\./);
  });

  test('has nothing to say of a folder without a workshop', () => {
    expect(verifyPackages(join(played, 'nowhere'))).toEqual([]);
  });
});

/** A chosen measure of the tabled package, the next one, and one that was not chosen. */
function measuresOf({ proposal, problem }: Data['tabled']): { first: Data['tabled']['problem']['measures'][number]; second: string; left: string } {
  const first = problem.measures.find(({ id }) => id === proposal.measures[0]);
  const left = problem.measures.find(({ id }) => !proposal.measures.includes(id))?.id;
  return first && left !== undefined ? { first, second: proposal.measures[1] ?? '', left } : expect.fail('there is no such measure');
}
const refusedIn = (demands: unknown): { price?: { cost: number } }[] =>
  (Array.isArray(demands) ? demands as { verdict: string; price?: { cost: number } }[] : []).filter(({ verdict }) => verdict === 'refused');

describe('the contracts of a bargaining', () => {
  const told = async (folder: string): Promise<ContractReport[]> =>
    (JSON.parse((await verified(folder, '--json')).said) as { contracts: ContractReport[] }).contracts;
  const rows = (folder: string, type: string): number[] => {
    const file = new Database(pathsOf(folder).log, { readonly: true });
    const found = file.prepare<[string], { seq: number }>('SELECT seq FROM events WHERE type = ? ORDER BY seq').all(type);
    file.close();
    return found.map(({ seq }) => seq);
  };

  test('are all kept by a workshop that nobody touched, each by its name', async () => {
    const reports = await told(copy());
    expect(reports.map(({ contract }) => contract)).toEqual([...contracts]);
    expect(reports.filter(({ held, checked }) => !held || checked === 0)).toEqual([]);
    const { said } = await verified(copy());
    expect(said).toContain('Residents were told the numbers of the package: kept.');
    expect(said).not.toContain('BROKEN');
  });

  test.each<[ContractReport['contract'], string, (data: Data) => void, string?]>([
    ['readable', 'a proposal that is none', ({ tabled }) => { Object.assign(tabled, { proposal: 'nothing' }); }],
    ['plan', 'a larger budget', ({ tabled: { problem } }) => { problem.budget += 100_000; }],
    ['plan', 'the rule that a measure goes with one design alone', ({ tabled: { problem } }) => { for (const measure of problem.measures) delete measure.designs; }],
    ['plan', 'prerequisites', ({ tabled: { problem } }) => { for (const measure of problem.measures) delete measure.requires; }],
    ['plan', 'exclusions', ({ tabled: { problem } }) => { for (const measure of problem.measures) delete measure.excludes; }],
    ['terms', 'other terms', ({ tabled }) => { tabled.terms = '0'.repeat(64); }],
    ['answers', 'a corrected effect', ({ tabled }) => { Object.assign(tabled, { effects: [{ group: 'seniors', measure: 'benches', criterion: 'comfort', catalogue: 0.5, n: 6, sum: 3, corrected: 4.9, mark: 'corrected' }] }); }],
    ['budget', 'a smaller cost', ({ tabled: { proposal } }) => { proposal.cost -= 1; }],
    ['budget', 'a budget that is smaller than the cost', ({ tabled: { problem, proposal } }) => { problem.budget = proposal.cost - 1; }],
    ['prerequisites', 'a measure without what it needs', ({ tabled }) => { const { first, left } = measuresOf(tabled); first.requires = [left]; }],
    ['exclusions', 'two measures that exclude each other', ({ tabled }) => { const { first, second } = measuresOf(tabled); first.excludes = [second]; }],
    ['designs', 'a measure of another design', ({ tabled }) => { measuresOf(tabled).first.designs = tabled.problem.designs.map(({ id }) => id).filter((id) => id !== tabled.proposal.design); }],
    ['required', 'a required measure left out', ({ tabled }) => { tabled.problem.required.push(measuresOf(tabled).left); }],
    ['utilities', 'a utility', ({ tabled: { proposal } }) => { for (const seat of Object.keys(proposal.utilities)) proposal.utilities[seat] = 5; }],
    ['metrics', 'the Gini', ({ tabled: { proposal } }) => { proposal.metrics.gini = 0.5; }],
    ['proof', 'a level of the proof', ({ tabled: { proposal } }) => { for (const level of proposal.proof) level.value += 0.5; }],
    ['certificate', 'the bound of the certificate', ({ tabled: { proposal } }) => { proposal.certificate.bound = 1; }],
    ['floor', 'who ends below the base', ({ tabled: { proposal } }) => { proposal.belowBase = Object.keys(proposal.utilities).slice(0, 1); }],
    ['granted', 'a demand that was never granted', ({ tabled }) => { tabled.demands = [{ kind: 'must-have', measure: 'moon', verdict: 'granted' }]; }],
    ['refused', 'the price of a refused demand', ({ tabled: { demands } }) => { for (const { price } of refusedIn(demands)) if (price) price.cost += 1; }],
    ['found', 'what would raise a criterion', ({ tabled }) => { Object.assign(tabled, { findings: [{ seat: Object.keys(tabled.proposal.utilities)[0], criterion: 'accessibility', people: 2, raises: [{ measure: measuresOf(tabled).left, by: 3.9 }], tried: null }] }); }],
    ['told', 'what a seat was told to get', ({ tabled: { told: { seats } } }) => { for (const seat of seats) seat.after += 0.1; }],
    ['told', 'the price that residents were told', ({ tabled: { told: { demands } } }) => { for (const { price } of demands) if (price) price.cost += 100; }],
    ['told', 'how many sit in a seat that was told of, so that it was too small to be', ({ tabled: { problem } }) => { for (const seat of problem.groups) seat.people = 4; }],
    ['sure', 'the word for a measure', ({ robustness: { measures } }) => { for (const measure of measures) measure.standing = measure.standing === 'core' ? 'fragile' : 'core'; }, 'robustness-recorded'],
    ['agents', 'a voice among the seats', ({ tabled: { problem } }) => { problem.groups.push({ id: 'ghost', people: 0 }); }],
  ])('name %s, with the first step that breaks it, when someone changed %s and wrote the chain anew', async (contract, _what, change, type = 'tabled') => {
    const folder = rewritten(type, change);
    expect(verifyLog(folder).ok).toBe(true);
    const report = (await told(folder)).find((one) => one.contract === contract);
    expect(report?.held).toBe(false);
    expect(rows(folder, type)).toContain(report?.first?.seq);
    const { status, said } = await verified(folder);
    expect(status).toBe(1);
    expect(said).toContain(`BROKEN, first at event ${report?.first?.seq} (round `);
    expect(said).not.toMatch(/contract\.|fault\.|\{\{/);
  });

  test('name the first of two steps that break one', async () => {
    const folder = rewritten('tabled', ({ tabled: { proposal } }) => { proposal.cost -= 1; });
    expect((await told(folder)).find(({ contract }) => contract === 'budget')?.first).toMatchObject({ seq: rows(folder, 'tabled')[0], round: 1, code: 'cost-differs' });
  });

  test('break alone where only what was told is stale', async () => {
    const folder = rewritten('tabled', ({ tabled: { told: { seats } } }) => { for (const seat of seats) seat.after += 0.1; });
    expect((await told(folder)).filter(({ held }) => !held).map(({ contract }) => contract)).toEqual(['told']);
  });
});

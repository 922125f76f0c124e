import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { rehearseCommand } from '../../app/rehearse.ts';
import { emptyHead, pathsOf, verifyLog } from '../../app/store/index.ts';
import type { EventRow } from '../../app/store/index.ts';
import { hashOfRow } from '../../app/store/events.ts';
import { verifyCommand } from '../../app/verify.ts';
import { verifyPackages } from '../../app/verify-packages.ts';

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
  tabled: {
    round: number; demands: unknown; problem: { budget: number; measures: { cost: number }[] };
    proposal: { cost: number; measures: string[]; utilities: Record<string, number>; baseline: { design: string } };
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
    expect(verifyPackages(folder)[0]?.faults).toEqual([{ code: 'budget-differs', of: '' }]);
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

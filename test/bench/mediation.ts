import { createSolver, parseProblem, type Problem, type Proposal } from '../../app/mediation/index.ts';
import { generatedProblem } from '../unit/mediation/generated-problem.ts';
import { rowOf, type Row } from './table.ts';

const size = { measures: 40, groups: 12, designs: 6 };
const seeds = [1, 2, 3];

/** What the desk waits for when it asks the mediator: every rule, each proved or at its time limit (60 s, as in the host). */
export async function mediation(): Promise<Row[]> {
  const [cold, warm]: [number[], number[]] = [[], []];
  const proposals: Proposal[] = [];
  for (const seed of seeds) {
    const problem = read(seed);
    const solver = createSolver();
    cold.push((await timed(solver.solve, problem)).milliseconds);
    const { milliseconds, proposal } = await timed(solver.solve, problem);
    warm.push(milliseconds);
    proposals.push(proposal);
    await solver.close();
  }
  const what = `mediation, ${size.measures} measures × ${size.groups} groups × ${size.designs} designs`;
  return [rowOf(`${what}, its thread started anew`, cold, provedIn(proposals)), rowOf(`${what}, warm`, warm, 'the same problems again')];
}

/** How many of the proposals are proved to be the best under each rule. */
function provedIn(proposals: readonly Proposal[]): string {
  const all = proposals.flatMap(({ rule, status, alternatives }) => [{ rule, status }, ...alternatives]);
  const rules = [...new Set(all.map(({ rule }) => rule))];
  const proved = (rule: string): number => all.filter((each) => each.rule === rule && each.status === 'optimal').length;
  return `proved optimal: ${rules.map((rule) => `${rule} ${proved(rule)} of ${proposals.length}`).join(', ')}`;
}

async function timed(solve: ReturnType<typeof createSolver>['solve'], problem: Problem): Promise<{ milliseconds: number; proposal: Proposal }> {
  const began = performance.now();
  const proposal = await solve(problem, { rule: 'all', timeLimit: 60 });
  return { milliseconds: performance.now() - began, proposal };
}

function read(seed: number): Problem {
  const parsed = parseProblem(generatedProblem(size, seed));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.problem;
}

/**
 * How a package was found, so that another can find it again: `name` is 'enumeration' where every package was compared,
 * 'branch-and-bound' where Parvis searched by its own, else the solver's; `version` is its own, read from it; `options` those it ran
 * with (gap, tolerances); `beside` what settled ties, floors and the other rules; `timeLimit` in seconds and `levels` null where
 * there was none; `seconds` it took.
 */
export type SolverStamp = {
  name: string; version: string; options: Readonly<Record<string, number | string | boolean>>; seed: number | null; threads: number;
  timeLimit: number | null; levels: number | null; seconds: number; beside?: Pick<SolverStamp, 'name' | 'version' | 'options' | 'seed'>;
};

/**
 * What stands behind one level of a package, in rating points: `certificate` is a bound that anyone can reckon again without a
 * solver, `solver` the word of the one in the stamp, `open` where a better package is not excluded up to `bound`.
 */
export type LevelProof = { level: number; value: number; bound: number; by: 'certificate' | 'solver' | 'open' };

/** How the reader's language says it: `say` takes keys of the namespace `proof`. */
export type ProofWords = {
  say: (key: string, values?: Readonly<Record<string, string | number>>) => string; number: (value: number) => string; points: (value: number) => string;
};

/** A level as it is told; without its values where they may be a small seat's. */
export type LevelTold = Pick<LevelProof, 'level' | 'by'> & Partial<Pick<LevelProof, 'value' | 'bound'>>;

/** How a package was found and what stands behind each of its levels, a sentence each; alike levels share one. */
export function howFound(stamp: SolverStamp | undefined, levels: readonly LevelTold[], words: ProofWords): string[] {
  const { say, number } = words;
  const way = !stamp ? 'unstamped' : stamp.name === 'enumeration' || stamp.name === 'branch-and-bound' ? stamp.name : 'solver';
  const called = (solver: Pick<SolverStamp, 'name'>): string => (solver.name === 'highs' ? 'HiGHS' : solver.name);
  const name = stamp ? called(stamp) : '';
  const found = stamp ? [
    say(`found.${way}`, { name, version: stamp.version, seconds: number(stamp.seconds), seed: stamp.seed ?? '—', threads: stamp.threads, options: optionsOf(stamp, number) }),
    ...(stamp.beside ? [say('found.beside', { name: called(stamp.beside), version: stamp.beside.version, seed: stamp.beside.seed ?? '—', options: optionsOf(stamp.beside, number) })] : []),
  ] : [];
  const limits = stamp ? [
    ...(stamp.timeLimit === null ? [] : [say('limit.time', { seconds: number(stamp.timeLimit) })]),
    ...(stamp.levels === null ? [] : [say('limit.levels', { count: stamp.levels })]),
  ] : [];
  return [...found, ...limits, ...runsOf(levels).map(([first, last]) => {
    const level = say(first.level === last.level ? 'level.one' : 'level.some', { from: first.level, to: last.level });
    if (first.by === 'open') {
      return first.value === undefined || first.bound === undefined ? say('proved.open', { level })
        : say('proved.openTo', { level, bound: words.points(first.bound), value: words.points(first.value) });
    }
    return say(`proved.${first.by === 'certificate' ? 'certificate' : way}`, { level, name, version: stamp?.version ?? '' });
  })];
}

/** As the solver calls them, so that whoever runs it again can set them. */
const optionsOf = ({ options }: Pick<SolverStamp, 'options'>, number: ProofWords['number']): string =>
  Object.entries(options).map(([name, value]) => `${name} = ${typeof value !== 'number' ? value : value !== 0 && Math.abs(value) < 1e-3 ? value.toExponential() : number(value)}`).join(', ');

/** First and last of each run of levels that are proved in the same way; an open level stands alone, for its bound is its own. */
function runsOf(levels: readonly LevelTold[]): [LevelTold, LevelTold][] {
  const runs: [LevelTold, LevelTold][] = [];
  for (const level of levels) {
    const run = runs.at(-1);
    if (run && run[0].by === level.by && level.by !== 'open') run[1] = level;
    else runs.push([level, level]);
  }
  return runs;
}

import { createInstance } from 'i18next';
import loadHighs from 'highs';
import { describe, expect, test } from 'vitest';
import parvis from '../../../package.json' with { type: 'json' };
import fr from '../../../locales/fr/proof.json' with { type: 'json' };
import { levelProofs, parseProblem } from '../../../app/mediation/index.ts';
import { mediate } from '../../../app/mediation/mediate.ts';
import { searchControl } from '../../../app/mediation/search-control.ts';
import { howFound } from '../../../app/workshop/index.ts';
import type { LevelProof, SolverStamp } from '../../../app/workshop/index.ts';
import { park } from './park.ts';

const texts = createInstance();
await texts.init({ lng: 'fr', resources: { fr: { proof: fr } }, defaultNS: 'proof', interpolation: { escapeValue: false } });
const words = { say: (key: string, values = {}) => texts.t(key, values), number: String, points: (value: number) => value.toFixed(2) };

const found = async (method: 'enumerate' | 'milp', timeLimit?: number, rule: 'leximin' | 'total' = 'leximin') => {
  const parsed = parseProblem(park());
  if (!parsed.ok) throw new Error('park is no problem');
  return mediate(parsed.problem, { method, timeLimit, rule, levels: 1 }, searchControl({ now: () => performance.now() }));
};

const proof = [{ level: 1, value: 3, bound: 3 }, { level: 2, value: 3.2, bound: 3.2 }, { level: 3, value: 3.3, bound: 3.4 }];

describe('the stamp of a search', () => {
  test('names the solver that ran, by the version that it gives itself, with the options it ran under', async () => {
    const { solver } = await found('milp', 40, 'total');
    const { version } = await loadHighs();
    expect(solver).toMatchObject({
      name: 'highs', version: version.string, seed: 1, threads: 1, timeLimit: 40, levels: 1,
      options: { mip_rel_gap: 0, mip_feasibility_tolerance: 1e-6 },
    });
    expect(solver?.seconds).toBeGreaterThanOrEqual(0);
  });

  test('names the branch and bound of Parvis for the fairest package, and the solver beside it that settled the rest', async () => {
    const { solver } = await found('milp');
    const { version } = await loadHighs();
    expect(solver).toMatchObject({ name: 'branch-and-bound', version: parvis.version, seed: null, beside: { name: 'highs', version: version.string, seed: 1, options: { mip_rel_gap: 0 } } });
    expect(howFound(solver, levelProofs({ proof }), words).join(' ')).toContain('HiGHS');
  });

  test('says that no solver had to be trusted where every package was compared', async () => {
    expect((await found('enumerate')).solver).toMatchObject({ name: 'enumeration', version: parvis.version, seed: null, options: {}, timeLimit: null });
  });
});

describe('who vouches for a level', () => {
  test('is the certificate for the first where it reaches the value, else the solver, and nobody where a gap is left', () => {
    const by = (levels: LevelProof[]) => levels.map((level) => level.by);
    expect(by(levelProofs({ proof, certificate: { bound: 3 } }))).toEqual(['certificate', 'solver', 'open']);
    expect(by(levelProofs({ proof, certificate: { bound: 3.1 } }))).toEqual(['solver', 'solver', 'open']);
    expect(by(levelProofs({ proof }))).toEqual(['solver', 'solver', 'open']);
  });

  test('leaves the lower of the two bounds where the first level is open', () => {
    expect(levelProofs({ proof: [{ level: 1, value: 3, bound: 3.5 }], certificate: { bound: 3.2 } })).toEqual([{ level: 1, value: 3, bound: 3.2, by: 'open' }]);
  });

  test('is told in a sentence for each run of levels, with values only where they may be told', () => {
    const stamp: SolverStamp = { name: 'highs', version: '9.9', options: { mip_rel_gap: 0, mip_abs_gap: 1e-6 }, seed: 1, threads: 1, timeLimit: 40, levels: null, seconds: 2 };
    const levels = levelProofs({ proof: [...proof.slice(0, 2), { level: 3, value: 3.2, bound: 3.2 }, { level: 4, value: 3.3, bound: 3.4 }], certificate: { bound: 3 } });
    expect(howFound(stamp, levels, words)).toEqual([
      'Trouvé avec le solveur HiGHS 9.9 en 2\u00a0s (graine\u00a0: 1; fils d’exécution\u00a0: 1; mip_rel_gap = 0, mip_abs_gap = 1e-6).', 'Il avait 40\u00a0s au plus.',
      'Niveau 1\u00a0: un certificat que chacun peut recalculer sans solveur.', 'Niveaux 2 à 3\u00a0: prouvé par le solveur HiGHS 9.9, avec ces options et cette graine.',
      'Niveau 4\u00a0: ouvert. Celui-ci atteint 3.30; aucun ne peut dépasser 3.40.',
    ]);
    expect(howFound(undefined, levels.map(({ level, by }) => ({ level, by })), words)).toEqual([
      'Niveau 1\u00a0: un certificat que chacun peut recalculer sans solveur.', 'Niveaux 2 à 3\u00a0: prouvé par un solveur dont la version n’a pas été inscrite.',
      'Niveau 4\u00a0: ouvert, un meilleur ensemble n’est pas exclu.',
    ]);
  });
});

import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { trueChance } from './chance.ts';
import { dataFolder, type CommandIo } from './command-line.ts';
import { mediateRoom } from './mediate-room.ts';
import { createSolver, demandsOf } from './mediation/index.ts';
import { doorOf, must, rehearse, seededNumbers } from './rehearsal.ts';
import { writeReport } from './report/index.ts';
import { templateOf } from './templates/index.ts';
import { openWorkplace, type Workplace } from './workplace.ts';
import type { Ballot, Chance, Command, Phase, State } from './workshop/index.ts';

const usage = 'parvis rehearse [--template street|park|square] [--participants n] [--seed n] [--data folder]\n';

/** `parvis rehearse`: a whole workshop with synthetic residents, through the same commands, marked 'rehearsal', with its report. */
export async function rehearseCommand(args: string[], io: CommandIo): Promise<number> {
  let values: { template?: string; participants?: string; seed?: string; data?: string };
  try {
    values = parseArgs({ args, options: { template: { type: 'string' }, participants: { type: 'string' }, seed: { type: 'string' }, data: { type: 'string' } } }).values;
  } catch (error) {
    io.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    return 2;
  }
  const template = templateOf(values.template ?? 'street');
  const participants = Number(values.participants ?? 24);
  const seed = Number(values.seed ?? 7);
  if (!template || !Number.isInteger(participants) || participants < 1 || participants > 300 || !Number.isSafeInteger(seed) || seed < 0) {
    io.stderr.write(usage);
    return 2;
  }
  const folder = dataFolder(values.data, process.env);
  mkdirSync(folder, { recursive: true });
  const chance = seededChance(seed);
  const place = openWorkplace(folder, { clock: () => new Date(), chance });
  try {
    if (place.room.state().plan) {
      io.stderr.write(`${folder}: a workshop is here already; choose an empty folder. / un atelier s’y trouve déjà; choisissez un dossier vide.\n`);
      return 1;
    }
    const files = await play(place, template.plan, participants, seed, chance);
    io.stdout.write(`${files.join('\n')}\n`);
    return 0;
  } finally {
    await place.close();
  }
}

async function play(place: Workplace, plan: NonNullable<State['plan']>, participants: number, seed: number, chance: Chance): Promise<string[]> {
  const { room } = place;
  const order = (command: Command): Promise<void> => must(room, { role: 'facilitator' }, command);
  const move = (to: Phase): Promise<void> => order({ id: chance.id('c'), type: 'move', to });
  await room.submit({ role: 'host' }, { id: chance.id('c'), type: 'mark-rehearsal' });
  await order({ id: chance.id('c'), type: 'prepare', plan, reason: null });
  await place.idle();
  const residents = rehearse(doorOf(room), chance, seed);
  await residents.join(participants);
  await move('envision');
  await residents.wish();
  await place.idle();
  await residents.propose();
  await moderate(place, order, chance);
  await move('evaluate');
  const first = await rate(place, order, chance, residents, null);
  await move('discuss');
  await rate(place, order, chance, residents, first);
  await move('negotiate');
  const solver = createSolver();
  try {
    for (let wanted = true; wanted && room.state().rounds.length < 2;) {
      const mediated = await mediateRoom(room, solver, chance);
      if (mediated.ok) await residents.respond(mediated.round);
      wanted = mediated.ok && demandsOf(room.state()).length > 0;
    }
  } finally {
    await solver.close();
  }
  await move('close');
  await place.idle();
  return writeReport({
    state: room.state(), head: place.log.head(), madeAt: new Date().toISOString(), folder: place.folder, languages: ['fr', 'en'], readImage: place.images.read,
  });
}

/** The facilitator's part: accepts most wishes, sets one in four aside, and says what became of each. */
async function moderate({ room }: Workplace, order: (command: Command) => Promise<void>, chance: Chance): Promise<void> {
  const proposed = Object.values(room.state().wishes).filter(({ status }) => status === 'proposed');
  for (const [place, { id }] of proposed.entries()) {
    if (place % 4 === 3) await order({ id: chance.id('c'), type: 'set-aside-wish', wish: id, reason: 'Déjà demandé par une autre personne. / Someone else asked for the same.' });
    else await order({ id: chance.id('c'), type: 'accept-wish', wish: id });
  }
  await order({ id: chance.id('c'), type: 'move', to: 'shortlist' });
  const measures = room.state().plan?.measures ?? [];
  const accepted = Object.values(room.state().wishes).filter(({ status }) => status === 'accepted');
  for (const [place, { id }] of accepted.entries()) {
    const measure = measures[place % Math.max(1, measures.length)];
    const outcome = place % 5 === 4 || !measure
      ? { kind: 'out-of-scope' as const, reason: 'Relève d’un autre service. / Another service decides this.' } : { kind: 'measure' as const, measure: measure.id };
    await order({ id: chance.id('c'), type: 'settle-wish', wish: id, outcome });
  }
}

async function rate({ room }: Workplace, order: (command: Command) => Promise<void>, chance: Chance, residents: ReturnType<typeof rehearse>, of: string | null): Promise<string> {
  const plan = room.state().plan;
  const ballot: Ballot = {
    id: of ? 'designs-after' : 'designs-before', kind: 'criteria',
    title: of ? { en: 'The places again, after we talked', fr: 'Les lieux, après en avoir parlé' } : { en: 'Rate the places', fr: 'Notez les lieux' },
    items: (plan?.designs ?? []).map(({ id }) => ({ kind: 'design', id })), criteria: (plan?.criteria ?? []).map(({ id }) => id),
    dots: 0, round: of ? 'after' : 'before', of,
  };
  await order({ id: chance.id('c'), type: 'open-ballot', ballot });
  await residents.answer(ballot);
  await order({ id: chance.id('c'), type: 'close-ballot', ballot: ballot.id });
  await order({ id: chance.id('c'), type: 'show-results', ballot: ballot.id, shown: true });
  return ballot.id;
}

/** Ids and seeds from a seed, so that a rehearsal can be played again; codes too, since nobody's receipt hangs on them. */
function seededChance(seed: number): Chance {
  const next = seededNumbers(seed ^ 0x9e3779b9);
  const letters = (count: number, alphabet: string): string => Array.from({ length: count }, () => alphabet[Math.floor(next() * alphabet.length)]).join('');
  return {
    id: (prefix) => `${prefix}_${letters(24, '0123456789abcdef')}`, code: () => letters(8, 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'),
    seed: () => Math.floor(next() * 2 ** 31), hash: trueChance.hash,
  };
}

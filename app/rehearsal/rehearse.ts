import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { trueChance } from '../chance.ts';
import { dataFolder, type CommandIo } from '../command-line.ts';
import { sayCommand } from '../command-texts.ts';
import { playWorkshop } from './desk.ts';
import { seededNumbers } from './residents.ts';
import { heldOf, madeAtFrom, writeReport } from '../report/index.ts';
import { makeFolder, pathsOf } from '../store/index.ts';
import { templateOf } from '../templates/index.ts';
import { openWorkplace, type Workplace } from '../workplace.ts';
import type { Chance, Plan } from '../workshop/index.ts';

type Asked = { folder: string; plan: Plan; participants: number; seed: number; simulatedVoice: boolean };

/**
 * `parvis rehearse`: a whole workshop with synthetic residents, through the same commands, marked 'rehearsal', with its report.
 * The same seed gives the same record, but for times, keys and hashes. 1: a workshop is in the folder already.
 */
export async function rehearseCommand(args: string[], io: CommandIo): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === 'string') {
    io.stderr.write(asked + sayCommand('usage.rehearse'));
    return 2;
  }
  const { folder, plan, participants, seed, simulatedVoice } = asked;
  makeFolder(folder);
  const chance = seededChance(seed);
  const place = openWorkplace(folder, { clock: () => new Date(), chance });
  try {
    if (place.room.state().plan) {
      io.stderr.write(sayCommand('workshopHere', { folder }));
      return 1;
    }
    await playWorkshop(place, plan, { participants, seed, chance, simulatedVoice });
    io.stdout.write(`${(await reportOf(place)).join('\n')}\n`);
    return 0;
  } finally {
    await place.close();
  }
}

async function reportOf({ folder, room, log, images }: Workplace): Promise<string[]> {
  const out = pathsOf(folder).exports;
  const madeAt = madeAtFrom(process.env['SOURCE_DATE_EPOCH'], new Date());
  const names = await writeReport({ state: room.state(), head: log.head(), madeAt, held: heldOf(log.read()), out, languages: ['fr', 'en', 'both'], readImage: images.read });
  return names.map((name) => join(out, name));
}

/** What was asked, or what is wrong with it. */
function readArguments(args: string[]): Asked | string {
  const values = parsed(args);
  if (values === null) return sayCommand('option.unknown');
  const template = templateOf(values.template ?? 'street');
  if (!template) return sayCommand('option.template', { value: values.template ?? '' });
  const participants = wholeNumber(values.participants ?? '24');
  if (participants === null || participants < 1 || participants > 300) return sayCommand('option.participants', { value: values.participants ?? '' });
  const budget = values.budget === undefined ? null : wholeNumber(values.budget);
  if (values.budget !== undefined && (budget === null || budget > 1e9)) return sayCommand('option.budget', { value: values.budget });
  const seed = wholeNumber(values.seed ?? '7');
  if (seed === null) return sayCommand('option.seed', { value: values.seed ?? '' });
  const plan = budget === null ? template.plan : { ...template.plan, budget: { ...template.plan.budget, total: budget * 100 } };
  return { folder: dataFolder(values.data, process.env), plan, participants, seed, simulatedVoice: values['simulated-voice'] === true };
}

/** Digits alone: neither '', '1e2', '0x18' nor ' 7'. */
function wholeNumber(text: string): number | null {
  return /^\d{1,16}$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : null;
}

function parsed(args: string[]): { template?: string; participants?: string; seed?: string; budget?: string; data?: string; 'simulated-voice'?: boolean } | null {
  try {
    return parseArgs({ args, options: { template: { type: 'string' }, participants: { type: 'string' }, seed: { type: 'string' }, budget: { type: 'string' }, data: { type: 'string' }, 'simulated-voice': { type: 'boolean' } } }).values;
  } catch {
    return null;
  }
}

/** Ids and seeds from a seed, so that a rehearsal can be played again; codes too, since nobody's receipt hangs on them. */
export function seededChance(seed: number): Chance {
  const next = seededNumbers(seed ^ 0x9e3779b9);
  const letters = (count: number, alphabet: string): string => Array.from({ length: count }, () => alphabet[Math.floor(next() * alphabet.length)]).join('');
  return {
    id: (prefix) => `${prefix}_${letters(24, '0123456789abcdef')}`, code: () => letters(8, 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'),
    seed: () => Math.floor(next() * 2 ** 31), hash: trueChance.hash, now: trueChance.now,
  };
}

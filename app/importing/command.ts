import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { trueChance } from '../chance.ts';
import { dataFolder, languageOf, type CommandIo } from '../command-line.ts';
import { sayCommand } from '../command-texts.ts';
import { oneAnswer } from '../disagreement/index.ts';
import { makeFolder, pathsOf } from '../store/index.ts';
import { templateOf } from '../templates/index.ts';
import { openWorkplace, type Workplace } from '../workplace.ts';
import type { Refusal } from '../workshop/index.ts';
import { columnsIn, dayIn, scaleIn } from './asked.ts';
import { readImport, type Draft, type ImportAsked, type ImportProblem } from './read.ts';
import { importText } from './texts.ts';

type Asked = ImportAsked & { file: string; folder: string; title: string; source: string; collected: string | null; leaveOut: boolean };
const street = templateOf('street');
const language = (): 'en' | 'fr' => languageOf(process.env);

/**
 * `parvis import answers.csv --data folder [--as name] [--source "…"] [--collected YYYY-MM-DD] [--scale 1-5] [--columns …] [--leave-out]`:
 * takes answers that others collected into the record of a workshop, as a ballot of their own. What was left out is listed by line on
 * standard error; a list of paper answers with such lines changes nothing unless `--leave-out` says so. A folder without a
 * workshop begins one, as `serve` does. 1: nothing usable, unread, refused.
 */
export async function importCommand(args: string[], io: CommandIo): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === 'string') {
    io.stderr.write(asked + say('command.usage'));
    return 2;
  }
  const bytes = await readFile(asked.file).catch(() => null);
  if (bytes === null) return failed(io, say('command.unreadable', { path: asked.file }));
  if (!existsSync(pathsOf(asked.folder).log)) {
    const trial = street && readImport(bytes, street.plan, asked);
    if (trial && !trial.ok) return failed(io, listed(trial.problems));
    io.stderr.write(say('command.begins', { folder: asked.folder }));
  }
  makeFolder(asked.folder);
  const place = openWorkplace(asked.folder, { clock: () => new Date() });
  try {
    return await takeIn(place, bytes, asked, io);
  } finally {
    await place.close();
  }
}

async function takeIn(place: Workplace, bytes: Buffer, asked: Asked, io: CommandIo): Promise<number> {
  if (place.damage) return failed(io, sayCommand('broken', { folder: asked.folder }));
  const { room } = place;
  if (!room.state().plan && street) await room.submit({ role: 'host' }, { id: trueChance.id('c'), type: 'prepare', plan: street.plan, reason: null });
  const { plan } = room.state();
  if (!plan) return failed(io, sayCommand('notPrepared', { folder: asked.folder }));
  const reading = readImport(bytes, plan, asked);
  io.stderr.write(listed(reading.problems));
  if (!reading.ok) return 1;
  const { draft } = reading;
  io.stderr.write(unknownNames(draft));
  if (draft.form === 'paper' && draft.leftOut > 0 && !asked.leaveOut) return failed(io, say('command.nothingChanged', { count: draft.leftOut }));
  const { title, source, collected, file } = asked;
  const { acknowledgement } = await room.submit({ role: 'host' }, { id: trueChance.id('c'), type: 'record-import', imported: { ...draft, title, source, collected, file: basename(file) } });
  if (!acknowledgement.ok) return failed(io, refusalText(acknowledgement.refusal));
  io.stdout.write(summary(draft, title));
  return 0;
}

const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string => `${importText(key, values)[language()]}\n`;
const refusalText = ({ code, params }: Refusal): string => say(`refusals:${code}`, params);

const listed = (problems: readonly ImportProblem[]): string =>
  problems.map(({ line, reason }) => (line === null ? `${reason[language()]}\n` : say('command.line', { line, reason: reason[language()] }))).join('');

/** Names of a file that are not in the plan, so that a slip of the pen is seen. */
function unknownNames({ items, criteria, groups }: Draft): string {
  return Object.entries({ items, criteria, groups }).flatMap(([kind, names]) => {
    const unknown = names.filter(({ name, plan }) => plan === null && name !== oneAnswer).map(({ name }) => name);
    return unknown.length === 0 ? [] : [say(`command.unknown.${kind}`, { list: unknown.slice(0, mostNamed).join(', '), more: unknown.length > mostNamed ? ', …' : '' })];
  }).join('');
}
const mostNamed = 20;

function summary({ people, items, criteria, groups, leftOut, form }: Draft, title: string): string {
  const scores = people.reduce((sum, { before, after }) => sum + before.length + after.length, 0);
  return [
    importText('command.imported', { title }), importText(`report.form.${form}`), importText('command.people', { count: people.length }), importText('command.items', { items: items.length, criteria: criteria.length, groups: groups.length }),
    importText('command.scores', { count: scores }), importText('command.leftOut', { count: leftOut }), importText('command.apart'),
  ].map((text) => `${text[language()]}\n`).join('');
}

/** What was asked, or what is wrong with it. */
function readArguments(args: string[]): Asked | string {
  const found = parsed(args);
  if (found === null) return sayCommand('option.unknown');
  const { values, positionals: [file, ...others] } = found;
  if (!file || others.length > 0) return say('command.oneFile');
  const scale = scaleIn(values.scale ?? '1-5');
  if (!scale) return say('command.scale', { value: values.scale ?? '' });
  const columns = values.columns === undefined ? null : columnsIn(values.columns);
  if (columns === 'bad') return say('command.columns', { value: values.columns ?? '' });
  const collected = values.collected === undefined ? null : dayIn(values.collected);
  if (values.collected !== undefined && collected === null) return say('command.day', { value: values.collected });
  const name = basename(file).replace(/\.[^.]*$/, '');
  return { file, folder: dataFolder(values.data, process.env), title: values.as ?? name, source: values.source ?? basename(file), collected, scale, columns, leaveOut: values['leave-out'] === true };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: {
      data: { type: 'string' }, as: { type: 'string' }, source: { type: 'string' }, collected: { type: 'string' }, scale: { type: 'string' }, columns: { type: 'string' }, 'leave-out': { type: 'boolean' },
    } });
  } catch {
    return null;
  }
}

function failed(io: CommandIo, message: string): number {
  io.stderr.write(message);
  return 1;
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromiumPrinter } from './chromium.ts';
import { dataFolder, type CommandIo } from './command-line.ts';
import { sayCommand } from './command-texts.ts';
import { eventOf } from './lan/index.ts';
import { heldOf, madeAtFrom, writeReport, type ReportLanguage } from './report/index.ts';
import { reportOver } from './rooms/merged.ts';
import { openImages, openLog, pathsOf, readKnownHead, StoreError, verifyLog } from './store/index.ts';
import { replay } from './workshop/index.ts';

type Asked = { folder: string; language: ReportLanguage; out: string; pdf: boolean };

/**
 * `parvis report --data folder [--lang fr|en|both] [--pdf] --out folder`: the outcome report of a workshop, from its record alone and
 * beside a running host; the files go straight into `out`, which is made where it is missing. The same record gives the same
 * bytes on the same day, and under SOURCE_DATE_EPOCH on any. With `--pdf` it is
 * printed too, by a Chromium of this machine. 1: no workshop, a broken record, a folder that cannot be written, nothing that prints.
 */
export async function reportCommand(args: string[], io: CommandIo): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === 'string') {
    io.stderr.write(asked + sayCommand('usage.report'));
    return 2;
  }
  const { folder } = asked;
  if (!existsSync(pathsOf(folder).log)) return failed(io, sayCommand('noWorkshop', { folder }));
  const known = readKnownHead(folder);
  if (!verifyLog(folder, known ? { head: known } : {}).ok) return failed(io, sayCommand('broken', { folder }));
  try {
    const files = await fromRecord(asked);
    if (files === null) return failed(io, sayCommand('notPrepared', { folder }));
    io.stdout.write(`${files.map((name) => join(asked.out, name)).join('\n')}\n`);
    return asked.pdf && !files.some((name) => name.endsWith('.pdf')) ? failed(io, sayCommand('noPdf', { folder: asked.out })) : 0;
  } catch (error) {
    if (error instanceof StoreError) return failed(io, `${folder}\n${sayCommand(error.messageKey, error.params)}`);
    if (error instanceof Error && 'syscall' in error && 'code' in error) return failed(io, sayCommand('cannotWrite', { folder: asked.out, code: String(error.code) }));
    throw error;
  }
}

/** The names of the files written; null where nothing was prepared. */
async function fromRecord({ folder, language, out, pdf }: Asked): Promise<string[] | null> {
  const log = openLog(folder, { clock: () => new Date(), readOnly: true });
  try {
    const rows = [...log.read()];
    const state = replay(rows.map(eventOf));
    if (!state.plan) return null;
    const broken = state.rooms.added.find(({ record, head }) => !verifyLog(join(pathsOf(folder).rooms, record), { head }).ok);
    if (broken) throw new StoreError('damaged', { path: join(pathsOf(folder).rooms, broken.record) });
    const madeAt = madeAtFrom(process.env['SOURCE_DATE_EPOCH'], new Date());
    const images = openImages(folder, { readOnly: true });
    return await writeReport({ state, head: log.head(), madeAt, held: heldOf(rows), out, languages: [language], readImage: images.read, printPdf: pdf ? chromiumPrinter() : undefined, ...reportOver(folder, state.rooms) });
  } finally {
    log.close();
  }
}

/** What was asked, or what is wrong with it. */
function readArguments(args: string[]): Asked | string {
  const values = parsed(args);
  if (values === null) return sayCommand('option.unknown');
  const language = (['fr', 'en', 'both'] as const).find((known) => known === (values.lang ?? 'both'));
  if (!language) return sayCommand('option.lang', { value: values.lang ?? '' });
  if (!values.out) return sayCommand('option.out');
  return { folder: dataFolder(values.data, process.env), language, out: values.out, pdf: values.pdf === true };
}

function parsed(args: string[]): { data?: string; lang?: string; out?: string; pdf?: boolean } | null {
  try {
    return parseArgs({ args, options: { data: { type: 'string' }, lang: { type: 'string' }, out: { type: 'string' }, pdf: { type: 'boolean' } } }).values;
  } catch {
    return null;
  }
}

function failed(io: CommandIo, message: string): number {
  io.stderr.write(message);
  return 1;
}

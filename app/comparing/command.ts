import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder, languageOf, type CommandIo } from '../command-line.ts';
import { sayCommand } from '../command-texts.ts';
import { madeAtFrom, writeSeveral, type ReportLanguage } from '../report/index.ts';
import { StoreError } from '../store/index.ts';
import { gatherWorkshops } from './gather.ts';
import { severalText } from './texts.ts';

type Asked = { folders: readonly string[]; language: ReportLanguage; out: string };

/**
 * `parvis compare --data folder --data folder … --out folder [--lang fr|en|both]`: several workshops in one report, side by side, put
 * together only where the same was asked in the same words. The same records give the same bytes on the same day, and under
 * SOURCE_DATE_EPOCH on any. 1: no workshop, a broken record, the same workshop twice, a folder that cannot be written.
 */
export async function compareCommand(args: string[], io: CommandIo): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === 'string') {
    io.stderr.write(asked + say('usage'));
    return 2;
  }
  const madeAt = madeAtFrom(process.env['SOURCE_DATE_EPOCH'], new Date());
  try {
    const compared = gatherWorkshops(asked.folders, madeAt);
    if (!compared.ok) return failed(io, say(`fault.${compared.fault.code}`, compared.fault.params));
    const names = await writeSeveral({ models: compared.models, madeAt, out: asked.out, languages: [asked.language] });
    io.stdout.write(`${names.map((name) => join(asked.out, name)).join('\n')}\n`);
    return 0;
  } catch (error) {
    if (error instanceof StoreError) return failed(io, sayCommand(error.messageKey, error.params));
    if (error instanceof Error && 'syscall' in error && 'code' in error) return failed(io, sayCommand('cannotWrite', { folder: asked.out, code: String(error.code) }));
    throw error;
  }
}

const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string => `${severalText(key, values)[languageOf(process.env)]}\n`;

function readArguments(args: string[]): Asked | string {
  const values = parsed(args);
  if (values === null) return sayCommand('option.unknown');
  const language = (['fr', 'en', 'both'] as const).find((known) => known === (values.lang ?? 'both'));
  if (!language) return sayCommand('option.lang', { value: values.lang ?? '' });
  if (!values.out) return sayCommand('option.out');
  if (!values.data || values.data.length < 2) return say('fault.too-few');
  return { folders: values.data.map((folder) => dataFolder(folder, process.env)), language, out: values.out };
}

function parsed(args: string[]): { data?: string[]; lang?: string; out?: string } | null {
  try {
    return parseArgs({ args, options: { data: { type: 'string', multiple: true }, lang: { type: 'string' }, out: { type: 'string' } } }).values;
  } catch {
    return null;
  }
}

function failed(io: CommandIo, message: string): number {
  io.stderr.write(message);
  return 1;
}

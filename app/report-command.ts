import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dataFolder, type CommandIo } from './command-line.ts';
import { eventOf } from './lan/index.ts';
import { writeReport } from './report/index.ts';
import { openImages, openLog, pathsOf } from './store/index.ts';
import { replay } from './workshop/index.ts';

const usage = 'parvis report --data folder [--lang fr|en|both] --out folder\n';

/** `parvis report`: the outcome report of a workshop folder, from its log alone. */
export async function reportCommand(args: string[], io: CommandIo): Promise<number> {
  let values: { data?: string; lang?: string; out?: string };
  try {
    values = parseArgs({ args, options: { data: { type: 'string' }, lang: { type: 'string' }, out: { type: 'string' } } }).values;
  } catch (error) {
    io.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    return 2;
  }
  const language = (['fr', 'en', 'both'] as const).find((known) => known === (values.lang ?? 'both'));
  if (!language || !values.out) {
    io.stderr.write(usage);
    return 2;
  }
  const folder = dataFolder(values.data, process.env);
  if (!existsSync(pathsOf(folder).log)) {
    io.stderr.write(`${folder}: no workshop here. / aucun atelier ici.\n`);
    return 1;
  }
  const log = openLog(folder, { clock: () => new Date(), readOnly: true });
  try {
    const images = openImages(folder, { readOnly: true });
    const state = replay([...log.read()].map(eventOf));
    const files = await writeReport({ state, head: log.head(), madeAt: new Date().toISOString(), folder: values.out, languages: [language], readImage: images.read });
    io.stdout.write(`${files.join('\n')}\n`);
    return 0;
  } finally {
    log.close();
  }
}

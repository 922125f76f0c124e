#!/usr/bin/env node
import './production.ts';
import { readFile, writeFile } from 'node:fs/promises';
import en from '../locales/en/cli.json' with { type: 'json' };
import fr from '../locales/fr/cli.json' with { type: 'json' };
import { languageOf, standingPlace } from './command-line.ts';
import type { Command, CommandIo } from './command-line.ts';

const texts = { en, fr }[languageOf(process.env)];

/** Each command loads only what it needs, so that none waits for another's libraries. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve.ts')).serveCommand,
  mediate: async () => {
    const { mediateCommand } = await import('./mediation/index.ts');
    return (args, io) => mediateCommand(args, { ...asFunctions(io), readFile: (path) => readFile(path, 'utf8'), language: languageOf(process.env) });
  },
  analyze: async () => {
    const { analyzeCommand } = await import('./disagreement/index.ts');
    return (args, io) => analyzeCommand(args, { ...io, readFile, language: languageOf(process.env) });
  },
  import: async () => (await import('./importing/command.ts')).importCommand,
  sketch: async () => {
    const { sketchCommand } = await import('./imaging/index.ts');
    return (args, io) => sketchCommand(args, { ...asFunctions(io), writeFile });
  },
  rehearse: async () => (await import('./rehearsal/rehearse.ts')).rehearseCommand,
  report: async () => (await import('./report-command.ts')).reportCommand,
  compare: async () => (await import('./comparing/command.ts')).compareCommand,
  verify: async () => (await import('./verify/verify.ts')).verifyCommand,
};

guard();
process.exitCode = await main(process.argv.slice(2));

/** `parvis <command> …`: the exit status. Nothing but a result goes to standard output. */
async function main([name, ...args]: string[]): Promise<number> {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 22) {
    process.stderr.write(`${texts.node.replace('{{version}}', process.versions.node)}\n`);
    return 1;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(`${texts.usage.join('\n')}\n`);
    return 0;
  }
  const load = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    const wrong = name === undefined ? '' : `${texts.unknown.replace('{{name}}', () => JSON.stringify(name))}\n`;
    process.stderr.write(`${wrong}${texts.usage.join('\n')}\n`);
    return 2;
  }
  const place = standingPlace(process.env);
  if (place !== undefined) process.chdir(place);
  const command = await load();
  try {
    return await command(args, { stdout: process.stdout, stderr: process.stderr });
  } catch (error) {
    const { commandFault } = await import('./command-fault.ts');
    const words = commandFault(error);
    if (words === null) throw error;
    process.stderr.write(words);
    // A host that half started still holds sockets and workers.
    process.exit(1);
  }
}

function asFunctions(io: CommandIo): { stdout(text: string): void; stderr(text: string): void } {
  return { stdout: (text) => void io.stdout.write(text), stderr: (text) => void io.stderr.write(text) };
}

/** A failure that nobody expected is one line for the person, with where it came from only for those who ask. */
function guard(): void {
  const fail = (error: unknown): never => {
    const said = error instanceof Error ? error.message : String(error);
    const stack = error instanceof Error ? error.stack : undefined;
    process.stderr.write(`${texts.failed} ${process.env['PARVIS_DEBUG'] ? (stack ?? said) : said}\n`);
    process.exit(1);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  // Whoever reads our output may stop early, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? process.exit(0) : fail(error)));
}

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Entry, JsonValue } from '../../app/store/index.ts';

const program = fileURLToPath(new URL('./store-writer.ts', import.meta.url));
const now = new Date('2026-11-23T14:05:09.250Z');

export const clock = () => now;

/** An empty folder that goes when the test ends. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function open(data: JsonValue, type = 'said'): Entry {
  return { actor: 'facilitator', type, version: 1, command: null, data, sealFor: null };
}

export function sealed(person: string, data: JsonValue): Entry {
  return { actor: person, type: 'rated', version: 1, command: `c-${person}`, data, sealFor: person };
}

/** Runs `store-writer.ts` to its end and gives its lines. */
export function inAnotherProcess(...task: string[]): string[] {
  const ended = spawnSync(process.execPath, [program, ...task], { encoding: 'utf8', timeout: 20_000 });
  if (ended.status !== 0) throw new Error(`${task[0]} ended with ${ended.signal ?? ended.status}: ${ended.stderr}`);
  return ended.stdout.split('\n').filter((line) => line !== '');
}

/** Starts `store-writer.ts`, kills it with SIGKILL once it said `lines` lines, and gives every line that came out before the end. */
export async function killedAfter(lines: number, ...task: string[]): Promise<string[]> {
  const child = spawn(process.execPath, [program, ...task], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (said.length === lines) child.kill('SIGKILL');
  }
  return said;
}

/** Starts `store-writer.ts` and gives its first line while it stays alive. */
export async function alive(...task: string[]): Promise<{ said: string; kill(): Promise<void> }> {
  const child = spawn(process.execPath, [program, ...task], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise<void>((resolve) => { child.once('close', () => resolve()); });
  const said = await new Promise<string>((resolve) => { createInterface({ input: child.stdout }).once('line', resolve); });
  return { said, kill: async () => { child.kill('SIGKILL'); await ended; } };
}

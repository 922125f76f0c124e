import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A small disk of its own, plugged in where a test says so. */
export type Stick = { path: string; plugIn: (size?: string) => void; pullOut: () => void };

/** Why no disk can be mounted here, or null where it can: that takes Linux and root. */
export function whyNoDisks(): string | null {
  if (process.platform !== 'linux') return 'mounting a small disk is tried on Linux alone';
  const place = mkdtempSync(join(tmpdir(), 'parvis-mount-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place], { encoding: 'utf8' });
  if (mounted.status === 0) spawnSync('umount', [place]);
  rmSync(place, { recursive: true, force: true });
  return mounted.status === 0 ? null : `no disk can be mounted here (it takes root): ${(mounted.stderr ?? '').trim()}`;
}

/** A stick in memory (tmpfs). What was on it is gone when it is pulled out. */
export function newStick(): Stick {
  const path = mkdtempSync(join(tmpdir(), 'parvis-stick-'));
  const run = (program: string, ...args: string[]): void => {
    const ended = spawnSync(program, args, { encoding: 'utf8' });
    if (ended.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${ended.stderr}`);
  };
  onTestFinished(() => {
    spawnSync('umount', ['-l', path]);
    rmSync(path, { recursive: true, force: true });
  });
  return {
    path,
    plugIn: (size = '64m') => run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path),
    // Lazily, as when it is torn out while something is open on it.
    pullOut: () => run('umount', '-l', path),
  };
}

// A process of its own for the store's live tests: `append <folder>`, `open <folder>`, `search <folder> <hex>…`, `set-aside <folder>`.
import { readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openLog, setAside, StoreError } from '../../app/store/index.ts';

const [task = '', folder = '', ...needles] = process.argv.slice(2);

const tasks: Readonly<Record<string, () => void>> = { append, open, search, 'set-aside': () => void setAside(folder, new Date()) };
try {
  tasks[task]?.();
} catch (error) {
  say(error instanceof StoreError ? error.code : String(error));
}

/** Appends batches for ever and says each acknowledged seq, after the append and never before. */
function append(): void {
  const log = openLog(folder, { clock: () => new Date() });
  for (;;) {
    const start = log.head().seq + 1;
    const stored = log.append(
      Array.from({ length: 10 }, (_, nth) => ({
        actor: `p${(start + nth) % 7}`, type: 'rated', version: 1, command: `c${start + nth}`,
        data: { answer: start + nth, said: 'x'.repeat(200) }, sealFor: nth % 2 === 0 ? `p${(start + nth) % 7}` : null,
      })),
    );
    say(String(stored.at(-1)?.seq));
  }
}

/** Opens, says so and stays until killed. */
function open(): void {
  const log = openLog(folder, { clock: () => new Date() });
  say('open');
  // Held on to: a log that nobody refers to is collected, and its lock with it.
  setInterval(() => log.head(), 1 << 30);
}

/** Names every file whose bytes hold one of the needles. */
function search(): void {
  const wanted = needles.map((hex) => Buffer.from(hex, 'hex'));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((found) => found.isFile())) {
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    if (wanted.some((needle) => bytes.includes(needle))) say(entry.name);
  }
}

/** Past any buffer, straight to the pipe. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}

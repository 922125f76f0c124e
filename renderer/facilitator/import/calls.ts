import { compared, importKept, importsListed, looked } from '../../../app/protocol/index.ts';
import type { Told } from '../desk.ts';
import { post, reply, type Fault } from '../server.ts';

/** Which column of a file holds what, where it does not say so itself; `item` `#`: by the order of rows. */
export type ColumnsTold = { participant: string; item: string; groups: string };

/** Has a file looked at; nothing of it is kept. */
export function lookAt(file: File, scale: string, columns: ColumnsTold | null) {
  const body = new FormData();
  body.append('file', file);
  const asked = new URLSearchParams({ scale, ...Object.fromEntries(Object.entries(columns ?? {}).filter(([, name]) => name !== '')) });
  return reply(fetch(`/api/imports/look?${asked}`, { method: 'POST', body }), looked);
}

/** Keeps the file that was looked at last. */
export const keepImport = (title: string, source: string, collected: string | null) => reply(post('/api/imports/keep', { title, source, collected }), importKept);
export const readImports = () => reply(fetch('/api/imports'), importsListed);
export const compareWith = (folders: readonly string[], languages: readonly string[]) => reply(post('/api/compare', { folders, languages }), compared);

export const importFault = ({ code, params }: Fault): Told => ({ kind: 'bad', key: [`imports:fault.${code}`, `several:fault.${code.replace(/^compare-/, '')}`, `refusals:${code}`, `rooms:fault.${code}`, 'imports:fault.unexpected'], params });

import { sayCommand } from './command-texts.ts';
import { CertificateError } from './lan/index.ts';
import { StoreError, storeErrorFrom } from './store/index.ts';

/** An expected failure of files or ports as one line in the language of the system, with its place; null for anything else, a bug. */
export function commandFault(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof CertificateError) return sayCommand(`https.${error.fault}`, error.params);
  const { code, port, path = '' }: NodeJS.ErrnoException & { port?: number } = error;
  if (port !== undefined && code === 'EADDRINUSE') return sayCommand('portTaken', { port });
  if (port !== undefined && code === 'EACCES') return sayCommand('portForbidden', { port });
  const known = storeErrorFrom(error, { path });
  if (!(known instanceof StoreError)) return null;
  const reason = sayCommand(known.messageKey, known.params);
  const place = known.params['path'] ?? known.params['folder'] ?? '';
  return place === '' ? reason : sayCommand('at', { place, reason: reason.trimEnd() });
}

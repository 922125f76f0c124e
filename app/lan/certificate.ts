import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** The facilitator's own certificate for the tablets' listener. `names`: the host names that it is for, wildcards left out. */
export type Certificate = { cert: string; key: string; names: readonly string[]; covers: (address: string) => boolean };
export type CertificateFault =
  | 'settings' | 'certificate-missing' | 'certificate-unreadable' | 'key-missing' | 'key-unreadable' | 'key-differs' | 'early' | 'expired' | 'elsewhere';

/** Why tablets cannot be served over https as was asked; a text for each stands under `commands:https`. Never a reason to go on over http. */
export class CertificateError extends Error {
  readonly fault: CertificateFault;
  readonly params: Readonly<Record<string, string>>;
  constructor(fault: CertificateFault, params: Readonly<Record<string, string>> = {}) {
    super(`https: ${fault}`);
    this.fault = fault;
    this.params = params;
  }
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * From `PARVIS_HTTPS_CERT` and `PARVIS_HTTPS_KEY`, else `https.cert` and `https.key` of `settings.json` in the data folder: PEM files, the
 * certificate with its chain. Null where none is asked for. Throws CertificateError for one that does not serve here and now.
 */
export function certificateOf(folder: string, env: Env, here: readonly string[], now: Date): Certificate | null {
  const asked = askedIn(folder, env);
  if (!asked) return null;
  const cert = read(asked.cert, 'certificate-missing');
  const key = read(asked.key, 'key-missing');
  const first = parsed(() => new X509Certificate(cert), 'certificate-unreadable', asked.cert);
  const privately: KeyObject = parsed(() => createPrivateKey(key), 'key-unreadable', asked.key);
  if (!first.checkPrivateKey(privately)) throw new CertificateError('key-differs', { path: asked.key });
  if (now < first.validFromDate) throw new CertificateError('early', { date: dayOf(first.validFromDate) });
  if (now >= first.validToDate) throw new CertificateError('expired', { date: dayOf(first.validToDate) });
  const named = (first.subjectAltName ?? '').split(', ');
  const names = named.flatMap((name) => (name.startsWith('DNS:') && !name.includes('*') ? name.slice(4) : []));
  const covers = (address: string): boolean => first.checkIP(address) !== undefined;
  if (names.length === 0 && !here.some(covers)) throw new CertificateError('elsewhere', { names: named.map((name) => name.replace(/^[^:]*:/, '')).join(', ') || '—', here: here.join(', ') || '—' });
  return { cert, key, names, covers };
}

const shape = z.object({ https: z.strictObject({ cert: z.string().min(1).max(2_000), key: z.string().min(1).max(2_000) }).optional() });

function askedIn(folder: string, env: Env): { cert: string; key: string } | null {
  const [cert, key] = [env['PARVIS_HTTPS_CERT']?.trim() || null, env['PARVIS_HTTPS_KEY']?.trim() || null];
  if (cert !== null && key !== null) return { cert: resolve(cert), key: resolve(key) };
  if (cert !== null || key !== null) throw new CertificateError('settings');
  const said = settingsIn(join(folder, 'settings.json'));
  return said && { cert: resolve(folder, said.cert), key: resolve(folder, said.key) };
}

/** A file that cannot be read asks for nothing, unless it seems to ask for https: then nobody should go on without. */
function settingsIn(path: string): { cert: string; key: string } | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return null;
  }
  try {
    const read = shape.safeParse(JSON.parse(text));
    if (read.success) return read.data.https ?? null;
  } catch {
    // Told of below.
  }
  if (/"https"\s*:/.test(text)) throw new CertificateError('settings');
  return null;
}

function read(path: string, fault: CertificateFault): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new CertificateError(fault, { path });
  }
}

function parsed<T>(parse: () => T, fault: CertificateFault, path: string): T {
  try {
    return parse();
  } catch {
    throw new CertificateError(fault, { path });
  }
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

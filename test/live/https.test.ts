import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { startHost, type Host } from '../../app/host.ts';
import { CertificateError, certificateOf } from '../../app/lan/index.ts';
import { joining } from './host-doors.ts';

const program = fileURLToPath(new URL('../../build/app/cli.js', import.meta.url));
/** Where no openssl is, no certificate can be made, and nothing of this can be tried. */
const openssl = spawnSync('openssl', ['version']).status === 0;

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'parvis-https-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A certificate of our own in a folder, for these names (`DNS:…`, `IP:…`) and thirty days from now on. */
function certify(into: string, names: string, name = 'hall'): { cert: string; key: string } {
  const [cert, key] = [join(into, `${name}.pem`), join(into, `${name}-key.pem`)];
  const made = spawnSync('openssl', [
    'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', key, '-out', cert, '-subj', '/CN=Parvis', '-addext', `subjectAltName=${names}`,
    '-days', '30',
  ], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr);
  return { cert, key };
}

const faultOf = (ask: () => unknown): string => {
  try {
    ask();
    return 'none';
  } catch (error) {
    return error instanceof CertificateError ? error.fault : String(error);
  }
};
const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);

async function securely(into: string): Promise<Host> {
  const { cert, key } = certify(into, 'DNS:parvis.test,IP:127.0.0.1');
  writeFileSync(join(into, 'settings.json'), JSON.stringify({ https: { cert, key } }));
  const host = await startHost({ folder: into, port: 0, pages: null, clock: () => new Date(), adapters: () => [{ name: 'wlan0', address: '127.0.0.1' }, { name: 'eth0', address: '10.9.9.9' }] });
  onTestFinished(() => host.stop());
  return host;
}

/** Node’s `fetch` cannot be told to take a certificate of our own. */
function say(port: string, path: string, headers: Record<string, string>, body?: unknown): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method: body === undefined ? 'GET' : 'POST', rejectUnauthorized: false, headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) } }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => { text += String(chunk); });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
    });
    asked.on('error', reject);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

describe.skipIf(!openssl)('a certificate of the facilitator’s own', () => {
  it('makes tablets’ addresses, cookies and live channels secure, by its name first', async () => {
    const host = await securely(folder());
    const { port } = new URL(host.tabletUrl());
    expect(host.tabletUrl()).toBe(`https://parvis.test:${port}/`);
    expect(new URL(host.home).protocol).toBe('http:');
    const own = { host: `parvis.test:${port}`, origin: `https://parvis.test:${port}` };
    const joined = await say(port, '/api/join', own, joining('c-join'));
    expect([joined.status, JSON.parse(joined.body)]).toMatchObject([200, { id: 'c-join', ok: true }]);
    expect(String(joined.headers['set-cookie'])).toMatch(/^parvis=.*; HttpOnly; Secure; SameSite=Strict$/);
    expect(joined.headers['content-security-policy']).toContain(`connect-src 'self' https: wss://parvis.test:${port};`);
    expect(joined.headers['strict-transport-security']).toBeUndefined();
    const socket = new WebSocket(`wss://127.0.0.1:${port}/live`, { rejectUnauthorized: false, headers: { host: own.host, cookie: String(joined.headers['set-cookie']).split(';')[0] ?? '' } });
    expect(JSON.parse(String(await new Promise((resolve, reject) => { socket.once('message', resolve); socket.once('error', reject); })))).toMatchObject({ type: 'me', me: { pseudonym: 0 } });
    socket.terminate();
  });

  it('answers no page that came over http, and nothing in clear text', async () => {
    const host = await securely(folder());
    const { port } = new URL(host.tabletUrl());
    const own = `127.0.0.1:${port}`;
    expect((await say(port, '/api/lexicon', { host: own })).status).toBe(200);
    expect((await say(port, '/api/lexicon', { host: own, origin: `http://${own}` })).status).toBe(403);
    expect((await say(port, '/api/lexicon', { host: 'evil.example' })).status).toBe(421);
    await expect(fetch(`http://${own}/`)).rejects.toThrow();
    const inClear = new WebSocket(`ws://${own}/live`);
    await expect(new Promise((resolve, reject) => { inClear.once('open', resolve); inClear.once('error', reject); })).rejects.toThrow();
    expect((await say(port, '/api/lexicon', { host: own })).status).toBe(200);
  });

  it('is refused in words where it does not serve: old, early, of another key, for another place, or unreadable', () => {
    const into = folder();
    const good = certify(into, 'DNS:parvis.test');
    const ask = (pair: { cert: string; key: string }, here: string[] = [], day = 0) => () => certificateOf(into, { PARVIS_HTTPS_CERT: pair.cert, PARVIS_HTTPS_KEY: pair.key }, here, inDays(day));
    const numbered = certify(into, 'IP:10.42.0.1', 'numbered');
    writeFileSync(join(into, 'text.pem'), 'not a certificate');
    expect([faultOf(ask(good, [], 29)), faultOf(ask(good, [], 31)), faultOf(ask(good, [], -1))]).toEqual(['none', 'expired', 'early']);
    expect(faultOf(ask({ cert: good.cert, key: numbered.key }))).toBe('key-differs');
    expect([faultOf(ask(numbered, ['10.42.0.1'])), faultOf(ask(numbered, ['192.168.1.4'])), faultOf(ask(numbered))]).toEqual(['none', 'elsewhere', 'elsewhere']);
    expect(faultOf(ask({ ...good, cert: join(into, 'text.pem') }))).toBe('certificate-unreadable');
    expect(faultOf(ask({ ...good, key: join(into, 'text.pem') }))).toBe('key-unreadable');
    expect([faultOf(ask({ ...good, cert: join(into, 'none') })), faultOf(ask({ ...good, key: join(into, 'none') }))]).toEqual(['certificate-missing', 'key-missing']);
  });

  it('is never gone on without, where it was asked for but only half said', () => {
    const into = folder();
    expect(certificateOf(into, {}, [], inDays(0))).toBeNull();
    expect(faultOf(() => certificateOf(into, { PARVIS_HTTPS_CERT: 'x.pem' }, [], inDays(0)))).toBe('settings');
    for (const text of ['{"https": {"cert": "x.pem"}}', '{"https": ', '{"https": true}']) {
      writeFileSync(join(into, 'settings.json'), text);
      expect([text, faultOf(() => certificateOf(into, {}, [], inDays(0)))]).toEqual([text, 'settings']);
    }
    writeFileSync(join(into, 'settings.json'), '{"agents": ');
    expect(certificateOf(into, {}, [], inDays(0))).toBeNull();
  });

  it('ends the command with one line in the language of the system', () => {
    const into = folder();
    const { cert } = certify(into, 'DNS:parvis.test');
    const { key } = certify(into, 'DNS:parvis.test', 'other');
    const start = (language: string) => spawnSync(process.execPath, [program, 'serve', '--no-open', '--port', '0', '--data', into], { encoding: 'utf8', env: { ...process.env, LC_ALL: language, PARVIS_HTTPS_CERT: cert, PARVIS_HTTPS_KEY: key } });
    const [english, french] = [start('en_CA.UTF-8'), start('fr_CA.UTF-8')];
    expect([english.status, english.stdout, english.stderr]).toEqual([1, '', `The key does not belong to the https certificate: ${key}\n`]);
    expect([french.status, french.stderr]).toEqual([1, `Cette clé n’est pas celle du certificat https\u00a0: ${key}\n`]);
  });
});

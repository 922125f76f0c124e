import { createHash } from 'node:crypto';
import fc from 'fast-check';

/** One thing that is thrown at a listener, as the bytes that go over the wire; `kind` for whoever reads that it failed. */
export type Thrown = { kind: 'request' | 'upgrade' | 'frames' | 'bytes'; bytes: Buffer };
export type Target = { host: string; cookies: readonly string[]; commands: readonly object[] };

const paths = [
  '/', '/index.html', '/facilitator', '/facilitator.html', '/projector', '/pair', '/launch/x', '/api/join', '/api/leave', '/api/commands', '/api/desk/commands', '/api/desk/role', '/api/pair', '/api/code', '/api/return', '/api/here',
  '/api/masks', '/api/things', '/api/lexicon', '/api/understand', '/api/english', '/api/mediate', '/api/made/1', '/api/made/terms', '/api/templates', '/api/qr', '/api/new', '/api/address', '/api/report', '/api/photos',
  '/api/helpers/code', '/api/engine', '/api/library', '/api/backup', '/exports/', '/exports/restricted/participants.csv', '/images/x', `/images/${'0'.repeat(64)}.png`, '/live', '/live/facilitator', '/live/projector',
];
const types = ['application/json', 'application/json; charset=utf-8', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'image/png', 'application/json, text/plain', 'x'];
const strange = ['', ' ', '\0', '%00', '%', '%zz', '..%2f..%2fworkshop.sqlite', '../../workshop.sqlite', '//evil.example', '?a[]=1&__proto__=x', ';', '\\', '%c0%ae%c0%ae/', 'a'.repeat(9_000), '#x', '\u202e'];

const odd = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom('__proto__', 'constructor', 'facilitator', 'host', '', '\0', '∞', '../../x'), fc.double(), fc.integer(), fc.constant(null), fc.boolean(), fc.jsonValue({ maxDepth: 3 }));

/** A command as a tablet gives it, with something of it changed, taken out or put in. */
const mutated = (commands: readonly object[]): fc.Arbitrary<unknown> => fc.tuple(fc.constantFrom(...commands), fc.array(fc.tuple(fc.nat(), odd, fc.constantFrom('change', 'drop', 'add')), { maxLength: 3 }), fc.uuid()).map(([command, changes, id]) => {
  const made: Record<string, unknown> = { ...structuredClone(command), id: `c-${id}` };
  for (const [nth, value, how] of changes) {
    const keys = Object.keys(made);
    const key = keys[nth % keys.length] ?? 'id';
    if (how === 'drop') delete made[key];
    else made[how === 'add' ? `x${nth % 7}` : key] = value;
  }
  return made;
});

const body = (commands: readonly object[]): fc.Arbitrary<string | Uint8Array> => fc.oneof(
  { weight: 5, arbitrary: fc.array(mutated(commands), { minLength: 1, maxLength: 3 }).map((list) => JSON.stringify({ commands: list })) },
  { weight: 2, arbitrary: mutated(commands).map((command) => JSON.stringify({ command })) },
  { weight: 1, arbitrary: fc.tuple(mutated(commands), fc.nat({ max: 200 })).map(([command, cut]) => JSON.stringify({ commands: [command] }).slice(0, cut)) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 4 }) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 600 }).map((deep) => `${'['.repeat(deep)}${']'.repeat(deep)}`) },
);

/** Requests, upgrades, frames of a live channel and mere bytes, about as many of each as tell something. */
export function thrownAt({ host, cookies, commands }: Target): fc.Arbitrary<Thrown> {
  const cookie = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...cookies) }, fc.string({ maxLength: 60 }).map((text) => `parvis=${clean(text)}`));
  const path = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...paths) }, fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...strange)).map(([start, more]) => encodeURI(start) + more.replaceAll(/[\r\n ]/g, '')), fc.webPath());
  const from = fc.oneof({ weight: 6, arbitrary: fc.constant([`Host: ${host}`]) }, fc.constantFrom(['Host: evil.example'], [], [`Host: ${host}`, `Host: ${host}`], [`Host: ${host}`, 'Origin: http://evil.example'], [`Host: ${host}`, 'Origin: null']));
  const headers = fc.array(fc.tuple(fc.constantFrom('X-Forwarded-For', 'Accept', 'Range', 'If-None-Match', 'Transfer-Encoding', 'Expect', 'X-HTTP-Method-Override', 'Content-Encoding'), fc.string({ maxLength: 30 })), { maxLength: 3 })
    .map((list) => list.map(([name, value]) => `${name}: ${clean(value)}`));
  const request = fc.tuple(fc.constantFrom('POST', 'POST', 'POST', 'GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'), path, from, cookie, headers, fc.constantFrom(...types, types[0], types[0], types[0]), body(commands))
    .map(([method, at, hosts, held, more, type, said]): Thrown => {
      const content = Buffer.from(said);
      return { kind: 'request', bytes: Buffer.concat([head([`${method} ${at} HTTP/1.1`, ...hosts, `Cookie: ${held}`, `Content-Type: ${type}`, `Content-Length: ${content.length}`, 'Connection: close', ...more]), content]) };
    });
  // What gets past the door, so that the rules and what stands before them are tried too.
  const deep = fc.tuple(fc.constantFrom('/api/commands', '/api/commands', '/api/commands', '/api/desk/commands', '/api/join', '/api/understand', '/api/english', '/api/pair', '/api/code'), cookie, body(commands)).map(([at, held, said]): Thrown => {
    const content = Buffer.from(said);
    return { kind: 'request', bytes: Buffer.concat([head([`POST ${at} HTTP/1.1`, `Host: ${host}`, `Origin: http://${host}`, `Cookie: ${held}`, 'Content-Type: application/json', `Content-Length: ${content.length}`, 'Connection: close']), content]) };
  });
  const key = createHash('sha256').update('parvis').digest('base64').slice(0, 22);
  const upgrade = fc.tuple(path, from, cookie, fc.constantFrom('13', '8', 'x', ''), fc.constantFrom('websocket', 'h2c', 'WebSocket, x'), fc.oneof(fc.constant(`${key}==`), fc.string({ maxLength: 30 }).map(clean)), headers)
    .map(([at, hosts, held, version, to, secret, more]): Thrown => ({ kind: 'upgrade', bytes: head([`GET ${at} HTTP/1.1`, ...hosts, `Cookie: ${held}`, 'Connection: Upgrade', `Upgrade: ${to}`, `Sec-WebSocket-Version: ${version}`, `Sec-WebSocket-Key: ${secret}`, ...more]) }));
  const frames = fc.tuple(cookie, fc.array(fc.uint8Array({ minLength: 1, maxLength: 200 }), { minLength: 1, maxLength: 5 }))
    .map(([held, list]): Thrown => ({ kind: 'frames', bytes: Buffer.concat([head(['GET /live HTTP/1.1', `Host: ${host}`, `Cookie: ${held}`, 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13', `Sec-WebSocket-Key: ${key}==`]), ...list]) }));
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 600 }).map((some): Thrown => ({ kind: 'bytes', bytes: Buffer.from(some) }));
  return fc.oneof({ weight: 5, arbitrary: deep }, { weight: 4, arbitrary: request }, { weight: 1, arbitrary: upgrade }, { weight: 2, arbitrary: frames }, { weight: 1, arbitrary: bytes });
}

const head = (lines: readonly string[]): Buffer => Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
const clean = (text: string): string => text.replaceAll(/[\r\n]/g, '');

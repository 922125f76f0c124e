import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createInstance } from 'i18next';
import { z } from 'zod';
import storeEn from '../../locales/en/store.json' with { type: 'json' };
import consentEn from '../../locales/en/consent.json' with { type: 'json' };
import termsEn from '../../locales/en/terms.json' with { type: 'json' };
import en from '../../locales/en/verify.json' with { type: 'json' };
import storeFr from '../../locales/fr/store.json' with { type: 'json' };
import consentFr from '../../locales/fr/consent.json' with { type: 'json' };
import termsFr from '../../locales/fr/terms.json' with { type: 'json' };
import fr from '../../locales/fr/verify.json' with { type: 'json' };
import { dataFolder, languageOf } from '../command-line.ts';
import type { CommandIo } from '../command-line.ts';
import { openEvents, openImages, pathsOf, readKnownHead, StoreError, verifyLog } from '../store/index.ts';
import type { Head, ImagesReport, LogProblem, LogReport } from '../store/index.ts';
import { eventVersion, isEventType } from '../workshop/index.ts';
import { consentLines, verifyConsents } from './consents.ts';
import { termsLines, verifyTerms } from './terms.ts';
import { contractsOf, type ContractReport } from './contracts.ts';
import { verifyPackages, type PackageFault, type PackageReport } from './packages.ts';

type Pictures = ImagesReport | { readonly ok: false; readonly code: string; readonly params: StoreError['params'] };
type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const texts = createInstance();
await texts.init({
  lng: 'en',
  fallbackLng: false,
  defaultNS: 'verify',
  ns: ['verify', 'store', 'terms', 'consent'],
  resources: { en: { verify: en, store: storeEn, terms: termsEn, consent: consentEn }, fr: { verify: fr, store: storeFr, terms: termsFr, consent: consentFr } },
  interpolation: { escapeValue: false },
});

/**
 * `parvis verify --data folder [--head seq:hash] [--json]` (DESIGN §3.3): re-reads the chain, re-hashes the pictures and reckons
 * every tabled package again; beside a running host or without one, and without any key. 0 when all holds; 1 when not, naming
 * the first bad row; 2 for wrong usage.
 */
export async function verifyCommand(args: string[], io: CommandIo): Promise<number> {
  const language = languageOf(process.env);
  const say: Say = (key, values = {}) => texts.t(key, { lng: language, ...values });
  const number = (value: number): string => new Intl.NumberFormat(`${language}-CA`, { maximumFractionDigits: 6 }).format(value);
  const asked = readArguments(args);
  if (typeof asked === 'string') {
    io.stderr.write(`${asked === 'badHead' ? `${say('badHead')}\n` : ''}${say('usage')}\n`);
    return 2;
  }
  const folder = dataFolder(asked.data, process.env);
  // What the folder itself is known to have had, unless a head was given.
  const head = asked.head ?? readKnownHead(folder) ?? undefined;
  const whole = await verifyRecord(folder, head);
  const rooms = await Promise.all(addedRooms(folder).map(async ({ record, name, head }) => ({ record, name, ...(await verifyRecord(join(pathsOf(folder).rooms, record), head)) })));
  const ok = whole.ok && rooms.every((room) => room.ok);
  if (asked.json) io.stdout.write(`${JSON.stringify({ format: 'parvis-verification/1', folder, ...whole, ok, ...(rooms.length > 0 && { rooms }) }, null, 2)}\n`);
  else io.stdout.write(`${[...recordLines(whole, head, say, number), ...rooms.flatMap((room) => ['', say('room', { room: room.name ?? room.record }), ...recordLines(room, undefined, say, number)])].join('\n')}\n`);
  return ok ? 0 : 1;
}

type RecordReport = { ok: boolean; log: LogReport; images: Pictures; packages: readonly PackageReport[]; terms: ReturnType<typeof verifyTerms>; consents: ReturnType<typeof verifyConsents>; contracts: readonly ContractReport[] };

/** One record, its pictures, and what was bargained in it; that of an added room like a workshop's own. */
async function verifyRecord(folder: string, head: Head | undefined): Promise<RecordReport> {
  const log = verifyLog(folder, { knows: ({ type, version }) => isEventType(type) && version <= eventVersion, ...(head && { head }) });
  const images = await verifyPictures(folder);
  const packages = verifyPackages(folder);
  const terms = verifyTerms(folder);
  const consents = verifyConsents(folder);
  const ok = log.ok && images.ok && packages.every((each) => each.ok) && terms.every((each) => each.ok) && consents.every((each) => each.ok);
  return { ok, log, images, packages, terms, consents, contracts: contractsOf(packages, terms, consents) };
}

const recordLines = ({ log, images, packages, terms, consents, contracts }: RecordReport, head: Head | undefined, say: Say, number: (value: number) => string): string[] =>
  [...logLines(log, head, say), ...pictureLines(images, say), ...packageLines(packages, log.ok, say, number), ...termsLines(terms, say), ...consentLines(consents, say), ...contractLines(contracts, say)];

/** The rooms that a record says were added to it, each with where its own record then ended; the newest word on each. */
function addedRooms(folder: string): z.infer<typeof addedRoom>['room'][] {
  const said = openEvents(folder).flatMap(({ type, data }) => (type === 'room-added' ? addedRoom.safeParse(data).data?.room ?? [] : []));
  return [...new Map(said.map((room) => [room.record, room])).values()];
}
const addedRoom = z.object({ room: z.object({ record: z.string().regex(/^[a-z0-9][a-z0-9-]*$/), name: z.string().nullable(), head: z.object({ seq: z.number(), hash: z.string() }) }) });

type Asked = { data: string | undefined; head: Head | undefined; json: boolean };

function readArguments(args: string[]): Asked | 'usage' | 'badHead' {
  const values = parsed(args);
  if (values === null) return 'usage';
  if (values.head === undefined) return { data: values.data, head: undefined, json: values.json === true };
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(values.head) ?? [];
  if (seq === undefined || hash === undefined) return 'badHead';
  return { data: values.data, head: { seq: Number(seq), hash: hash.toLowerCase() }, json: values.json === true };
}

function parsed(args: string[]): { data?: string; head?: string; json?: boolean } | null {
  try {
    return parseArgs({ args, options: { data: { type: 'string' }, head: { type: 'string' }, json: { type: 'boolean' } } }).values;
  } catch {
    return null;
  }
}

async function verifyPictures(folder: string): Promise<Pictures> {
  try {
    return await openImages(folder, { readOnly: true }).verify();
  } catch (error) {
    if (error instanceof StoreError) return { ok: false, code: error.code, params: error.params };
    throw error;
  }
}

function logLines({ ok, length, head, problems }: LogReport, given: Head | undefined, say: Say): string[] {
  if (ok) {
    const held = [say('chainHolds', { count: length }), say('head', { seq: head.seq, hash: head.hash })];
    return given === undefined ? held : [...held, say('headGiven')];
  }
  const [first, ...others] = problems;
  const also = others.map(({ seq, reason, params }) =>
    say(seq === null ? 'alsoWhole' : 'also', { seq: seq ?? '', reason: reasonOf({ reason, params }, say) }));
  return first === undefined ? also : [firstLine(first, say), ...also];
}

function firstLine({ seq, reason, params }: LogProblem, say: Say): string {
  return say(seq === null ? 'chainUnread' : 'chainBroken', { seq: seq ?? '', reason: reasonOf({ reason, params }, say) });
}

function reasonOf({ reason, params }: Pick<LogProblem, 'reason' | 'params'>, say: Say): string {
  return Object.hasOwn(en.reason, reason) ? say(`reason.${reason}`, params) : say(`store:${reason}`, params);
}

function pictureLines(images: Pictures, say: Say): string[] {
  if ('code' in images) return [say('picturesUnread', { reason: say(`store:${images.code}`, images.params) })];
  if (images.ok) return [say('picturesHold', { count: images.count })];
  return images.bad.map(({ id, reason }) => say(reason === 'changed' ? 'pictureChanged' : 'pictureUnreadable', { id }));
}

function packageLines(packages: readonly PackageReport[], chainHolds: boolean, say: Say, number: (value: number) => string): string[] {
  if (packages.length === 0) return chainHolds ? [say('packagesNone')] : [];
  return packages.flatMap(({ seq, round, ok, faults, status, bound, certified }) => {
    if (!ok) return faults.map((fault) => say('packageFails', { seq, round, fault: faultOf(fault, say) }));
    if (status === 'infeasible') return [say('packageImpossible', { seq, round })];
    const limit = certified === null ? [] : [say(bound === 'certified' ? 'packageCertified' : 'packageBounded', { bound: number(certified) })];
    return [say('packageHolds', { seq, round }), ...limit, say('packageRecorded', { status })];
  });
}

/** Each contract by its name; nothing where no package was ever tabled. */
function contractLines(told: readonly ContractReport[], say: Say): string[] {
  if (told.every(({ checked }) => checked === 0)) return [];
  return [say('contracts'), ...told.map(({ contract, checked, held, first }) => {
    const name = say(`contract.${contract}`);
    if (!held && first) return `  ${say('contractBroken', { name, seq: first.seq, round: first.round })}`;
    return `  ${checked === 0 ? say('contractUnseen', { name }) : say('contractKept', { name })}`;
  })];
}

function faultOf({ code, of }: PackageFault, say: Say): string {
  const named = Object.hasOwn(en.of, of) ? say(`of.${of}`) : /^(must-have|cannot-accept):/.test(of) ? say('of.demand', { name: of }) : of;
  return say(`fault.${code}`, { of: named });
}

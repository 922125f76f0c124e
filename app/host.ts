import type { FastifyInstance } from 'fastify';
import { acceptPhoto, EngineFailure, MOST_BYTES, MOST_MASK_BYTES, sketchEngine, type ApartEngine, type ImageEngine } from './imaging/index.ts';
import {
  adaptersHere, admission, allowedHosts, certificateOf, createListener, facilitate, framesOf, openDisagreement, helperDesk, helperOf, launchKey, madeIn, madeOfTerms, mostBytes, openBeenHere, openJoinAddress, openLiveChannel, openPairing, openSessions, sharedUrl, touchedBy,
  type Adapter, type Done, type LiveChannel, type RunningPorts, type Sessions, type Touched,
} from './lan/index.ts';
import { createSolver } from './mediation/index.ts';
import { agentSettings, type ChatPorts } from './agents/index.ts';
import { openAgents } from './bargaining/agents.ts';
import { openDisk } from './backups/disk.ts';
import { backupFor, mendFrom } from './backups/mending.ts';
import { openBackups } from './backups/room.ts';
import { openDetection } from './detection/room.ts';
import { openEngines, type EngineRoomPorts } from './engines/room.ts';
import { blurPhoto } from './pictures/blur-photo.ts';
import { budgetCurves } from './bargaining/budget-curves.ts';
import { maskKeeper } from './pictures/masks.ts';
import { thingsOf } from './pictures/things.ts';
import { mediateRoom } from './bargaining/mediate.ts';
import { amendmentViews, exportPictures, heldOf, libraryOf, whenMade, writeReport, type PrintPdf } from './report/index.ts';
import { ballotSheets, printScript, slipsPage } from './print/index.ts';
import { codedLater, pathsOf, setAside } from './store/index.ts';
import { agendas, templateOf, templates } from './templates/index.ts';
import { quotesToLook } from './prompts/index.ts';
import { toldThread } from './disagreement/index.ts';
import { openTranslation } from './translation/room.ts';
import { trueChance } from './chance.ts';
import { inTurn } from './in-turn.ts';
import { openRobustness } from './bargaining/robustness.ts';
import { openImportDesk } from './importing/desk.ts';
import { finishReplacing, forgetElsewhere } from './rooms/add.ts';
import { clearLeftovers } from './rooms/arrive.ts';
import { openRoomsDesk } from './rooms/desk.ts';
import { reportOver } from './rooms/merged.ts';
import { publishTerms } from './bargaining/terms.ts';
import { openWorkplace, type Workplace } from './workplace.ts';
import { emptyState, type DiskView, own, type Event } from './workshop/index.ts';

export type HostOptions = {
  folder: string;
  /** Of the facilitator's listener; tablets get the next one. 0: any free one for each. */
  port: number;
  /** Built pages; null serves the protocol alone. */
  pages: string | null;
  clock: () => Date;
  /** Only where there is a window to print with; a report then comes as PDF too. */
  printPdf?: PrintPdf;
  /** Names besides this machine's addresses by which tablets may call it. */
  names?: readonly string[];
  /** The network adapters by which tablets may reach this machine. Default: those the system names. */
  adapters?: () => Adapter[];
  /** How a language model is reached, where one is set. */
  chatPorts?: ChatPorts;
  /** Where secrets of image engines are kept; in memory unless said. */
  enginePorts?: EngineRoomPorts;
  /** What draws sketches, closed with the host; on the host's own threads unless said. */
  drawing?: ApartEngine;
};
export type Host = {
  /** The facilitator's address, with the launch key. */
  home: string;
  tabletUrl: () => string;
  exportsFolder: string;
  workplace: () => Workplace;
  stop: () => Promise<void>;
};

/** The one composition root (DESIGN §2): wires folder, rules, mediator, pictures, report and both listeners. */
export async function startHost({ folder, port, pages, clock, names = [], adapters = adaptersHere, printPdf, chatPorts = {}, enginePorts = {}, drawing = { ...sketchEngine, close: async () => undefined } }: HostOptions): Promise<Host> {
  const certificate = certificateOf(folder, process.env, adapters().map(({ address: here }) => here), clock());
  const scheme = certificate ? 'https' : 'http';
  const channels: LiveChannel[] = [];
  const now = (): number => clock().getTime();
  const publish = (touched?: Touched): void => channels.forEach((channel) => {
    channel.drop(({ helper }) => helper !== undefined && !own(place.room.state().helpers, helper.id));
    channel.publish(touched);
  });
  const tellOf = (events: readonly Event[]): void => publish(touchedBy(events));
  const engines = openEngines(folder, enginePorts);
  const translation = openTranslation(folder, process.env);
  const detection = openDetection(folder, process.env);
  const disk = openDisk(folder, { clock, told: publish });
  const open = (): Workplace => openWorkplace(folder, { clock, disk, told: publish, erased: () => backups.soon(), engine: drawing, engineOf: async (id) => (id === 'sketch' ? drawing : engineNamed(id)) });
  let place = open();
  // A folder that cannot be written goes on with what it has.
  await clearLeftovers(folder).then(() => finishReplacing(folder)).then(() => forgetElsewhere(folder, place.room.state())).catch(tellFault);
  const backups = openBackups(folder, { clock, head: () => place.log.head(), code: () => place.code(), told: publish });
  if (place.damage) backups.rest();
  const sessions: Sessions = openSessions(folder);
  const key = launchKey(sessions.launchToken);
  const solver = createSolver();
  const telling = toldThread();
  const disagreement = openDisagreement(() => place.room.state(), telling);
  const ports = { home: 0, tablets: 0 };
  const one = inTurn();
  const roomFiles = openRoomsDesk({ folder, clock, one, chance: trueChance, place: () => place, replace: replaceWorkplace });
  const robustness = openRobustness(trueChance);
  const agents = openAgents(solver, trueChance, agentSettings(folder, process.env), chatPorts);
  let mediating: ReturnType<typeof mediateRoom> | null = null;
  const curves = budgetCurves(solver, publish);
  place.room.onCommit(tellOf);
  place.room.onCommit(agreeAnew);
  place.room.onCommit(backups.follow);
  place.room.onCommit(roomFiles.follow);
  if (!place.room.state().plan) await prepare(place, 'street');
  void curves.begin(place.room.state());
  void robustness.takeUp(place.room);
  void agents.takeUp(place.room);
  engines.onChange(tellEngine);
  tellEngine();

  const homeHosts = (): ReadonlySet<string> => new Set([`127.0.0.1:${ports.home}`, `localhost:${ports.home}`]);
  const tabletHosts = (): ReadonlySet<string> => allowedHosts(adapters(), ports.tablets, [...names, ...certificate?.names ?? []], scheme);
  const common = { room: () => roomFiles.over(place.room), images: () => place.images, sessions: () => sessions, pages, isDraft: (image: string) => place.photos.isDraft(image), keepMask: maskKeeper(() => place), mostMaskBytes: MOST_MASK_BYTES, thingsIn: thingsOf(() => place), disagreement: disagreement.shown, english: translation.english };
  const helper = helperOf(() => place.room.state(), () => sessions);
  const home = await createListener({ ...common, bodyLimit: mostBytes.desk, hosts: homeHosts, workshop: () => null, isFacilitator: key.opens, atDesk: (cookies) => (key.opens(cookies) ? { role: 'facilitator' } : null) });
  const tablets = await createListener({
    ...common, bodyLimit: mostBytes.tablets, certificate, hosts: tabletHosts, workshop: () => place.id(), isFacilitator: () => false,
    atDesk: (cookies) => {
      const paired = helper(cookies);
      return paired && { role: 'helper', ...paired };
    },
  });
  const address = openJoinAddress(folder, () => ports.tablets, adapters, certificate);
  const beenHere = openBeenHere(folder);
  /** Whoever has joined so far has been sent to this address, or moved to it by themselves. */
  const giveAddress = (): void => { if (place.room.state().joins > 0) beenHere.given(place.id(), address.url()); };
  const followJoining = (events: readonly Event[]): void => { if (events.some(({ type }) => type === 'joined')) giveAddress(); };

  const running: RunningPorts = {
    disagreement, quotes: () => quotesToLook(place.room.state()),
    joinUrl: address.url, sharedUrl: () => sharedUrl(address.url(), sessions.sharedKey),
    templates: () => ({ templates, agendas }),
    // Asked again while it searches, the mediator gives the package that it is searching for.
    made: (round, asked) => (round === 'terms' ? madeOfTerms(place.room.state(), asked) : madeIn({ state: place.room.state(), curve: curves.current() }, round, asked)),
    mediate: () => (mediating ??= mediateAndGoOn().finally(() => { mediating = null; })),
  };
  const pairing = openPairing(now, () => trueChance.id('h'));
  helperDesk(tablets, { room: () => place.room, sessions: () => sessions, helper, pairing, running, pages, secure: certificate !== null, commandId: () => trueChance.id('c') });

  facilitate(home, {
    key, joinUrl: address.url,
    chooseAddress: (url) => {
      if (!address.choose(url)) return { ok: false, code: 'unknown-address' };
      publish();
      return { ok: true };
    },
    exportsFolder: () => pathsOf(folder).exports,
    pairing, running,
    startNew: (template) => one(async (): Promise<Done> => {
      if (!templateOf(template)) return { ok: false, code: 'unknown-template' };
      if (hasBegun(place)) await replaceWorkplace(async () => void setAside(folder, clock()));
      return prepare(place, template);
    }),
    writeReport: (languages, pdf) => one(() => codedLater({ path: folder }, async () => ({
      ok: true,
      files: await writeReport({
        state: place.room.state(), head: place.log.head(), madeAt: clock().toISOString(), held: heldOf(place.log.read()), damage: place.damage, out: pathsOf(folder).exports, languages: [...languages], readImage: place.images.read, printPdf: pdf ? printPdf : undefined, tell: telling.tell,
        ...reportOver(folder, place.room.state().rooms),
      }),
    }))),
    engines: { ...engines, preview: (asked) => engines.preview(asked, place.room.state()) },
    library: {
      read: () => libraryOf(place.room.state()),
      export: (order) => one(() => codedLater({ path: folder }, async () => ({
        ok: true,
        ...(await exportPictures({ state: place.room.state(), order, madeAt: clock().toISOString(), out: pathsOf(folder).exports, readImage: place.images.read, madeWhen: whenMade(place.log.read()) })),
      }))),
    },
    backups,
    mend: (from) => one(mend.bind(null, from)),
    roomFiles,
    imports: openImportDesk({ place: () => place, chance: trueChance, clock, one }),
    print: {
      script: printScript,
      pages: {
        // A sheet that is printed before the designs are drawn would leave their pictures out.
        ballots: async (asked) => { await place.drawn(); return ballotSheets(place.room.state(), asked); },
        slips: (asked) => slipsPage({ state: place.room.state(), joinUrl: address.url(), asked }),
      },
    },
    translation: translation.now,
    faces: { now: detection.now, find: (image) => detection.find(place, image) },
    mostPhotoBytes: MOST_BYTES,
    keepPhoto: async (bytes) => {
      const photo = await acceptPhoto(bytes);
      if (!photo.ok) return photo;
      return { ok: true, image: await place.keepPicture(photo.bytes, photo.format === 'jpeg' ? 'jpg' : 'png'), width: photo.width, height: photo.height };
    },
    keepVideo: (bytes, kind) => place.keepPicture(bytes, kind),
    // The photo without blur must not outlive itself in the backup.
    blurPhoto: (image, mask) => one(() => blurPhoto(place, image, mask)).finally(backups.soon),
  });

  try {
    ports.home = await listen(home, port, '127.0.0.1');
    ports.tablets = await listen(tablets, port === 0 ? 0 : port + 1, '0.0.0.0');
    if (ports.tablets === ports.home + 1) beenHere.keepPort(ports.home);
  } catch (error) {
    await Promise.allSettled([home.close(), tablets.close(), solver.close(), telling.close(), engines.close(), translation.close(), detection.close(), backups.close()]);
    await place.close();
    await drawing.close();
    throw error;
  }
  /** What was asked of one engine is not made by another: it might be elsewhere. */
  async function engineNamed(id: string): Promise<ImageEngine> {
    if (engines.current().id !== id) throw new EngineFailure('engine-changed');
    return engines.engine();
  }
  /** The record says which engine residents are offered, and whether words leave with it. */
  function tellEngine(): void {
    const { id, name, leaves, takesPictures } = engines.current();
    // A host that closes records nothing more, and tells at its next start.
    void place.room.submit({ role: 'host' }, { id: trueChance.id('c'), type: 'record-engine', engine: { id, name, leaves, takesPictures } }).catch(() => undefined);
  }
  /** What is the same for everyone is public as soon as the room negotiates, and again when the plan is amended. */
  function agreeAnew(events: readonly Event[]): void {
    if (place.room.state().phase !== 'negotiate' || !events.some(({ type }) => type === 'moved' || type === 'amended')) return;
    // A problem that cannot be made yet, or a host that closes, is told of when a proposal is asked for.
    void publishTerms(place.room, solver, trueChance).catch(() => undefined);
  }
  /** The solver is the mediator's first; what other budgets would have bought is worked out behind it. */
  async function mediateAndGoOn(): ReturnType<typeof mediateRoom> {
    curves.cancel();
    await agents.stop();
    const curve = (): void => void curves.begin(place.room.state());
    const mediated = await mediateRoom(place.room, solver, trueChance, (state, tabled) => {
      void robustness.begin(place.room, state, tabled);
      void agents.begin(place.room, state, tabled, curve);
    });
    if (!mediated.ok && !curves.current()) curve();
    return mediated;
  }
  /** Whatever becomes of the move, the host goes on with the workshop that is then in the folder. */
  async function replaceWorkplace(meanwhile: () => Promise<void>, sameWorkshop = false): Promise<void> {
    await Promise.all([robustness.stop(), agents.stop()]);
    if (!sameWorkshop) await engines.startAnew();
    await backups.settle();
    await place.close();
    try {
      await meanwhile();
    } finally {
      place = open();
      place.room.onCommit(tellOf);
      place.room.onCommit(agreeAnew);
      place.room.onCommit(followJoining);
      place.room.onCommit(backups.follow);
      place.room.onCommit(roomFiles.follow);
      if (!place.damage) backups.takeUp();
      void curves.begin(place.room.state());
      void robustness.takeUp(place.room);
      tellEngine();
      publish();
    }
  }

  function damageView(): DiskView['damage'] {
    return place.damage && { ...place.damage, backup: backupFor(folder, place.damage) };
  }
  /** Goes on with what is sound of a damaged record, or with the last backup. */
  async function mend(from: 'own' | 'backup'): Promise<Done> {
    const damage = damageView();
    if (damage === null) return { ok: false, code: 'not-damaged' };
    const { backup, sound } = damage;
    if (from === 'backup' && backup === null) return { ok: false, code: 'missing' };
    await replaceWorkplace(() => codedLater({ path: folder }, async () => mendFrom(folder, damage, from === 'own' || backup === null ? { kind: 'own', upTo: sound } : { kind: 'backup', folder: backup.target }, clock)), true);
    return { ok: true };
  }

  const frames = framesOf({
    state: () => place.room.state(), budgetCurve: curves.current, agentModel: agents.model, head: () => place.log.head(), addresses: address.all, joinUrl: address.url, joinCode: () => place.code(), sharedKey: () => sessions.sharedKey, queueOf: (person) => place.queue.standing(person), pictureQueue: () => place.queue.told(), connected: () => new Set(channels.flatMap((channel) => [...channel.connected()])), amendments: amendmentViews,
    backup: backups.view, disk: () => ({ ...disk.view(), damage: damageView() }),
    workshop: () => place.id(), movedFrom: () => beenHere.movedFrom(place.id(), address.all().map(({ url }) => url)), comeBackFor: sessions.comeBackFor,
  });
  channels.push(
    openLiveChannel(home.server, admission(home, { hosts: homeHosts, sessions, key }), frames, now),
    openLiveChannel(tablets.server, admission(tablets, { hosts: tabletHosts, scheme, sessions, key: null, helper }), frames, now),
  );

  place.room.onCommit(followJoining);
  const stopWatching = watch(() => JSON.stringify([address.url(), address.all(), damageView()]), () => {
    giveAddress();
    publish();
  });

  return {
    home: `http://127.0.0.1:${ports.home}/launch/${key.token}`, tabletUrl: address.url, exportsFolder: pathsOf(folder).exports, workplace: () => place,
    stop: async () => {
      stopWatching();
      disk.close();
      channels.forEach((channel) => channel.close());
      await Promise.all([home.close(), tablets.close()]);
      await agents.stop();
      await Promise.all([solver.close(), telling.close(), robustness.stop(), translation.close(), detection.close(), backups.close()]);
      // Pictures being made are let go of first, to be taken up again at the next start; then their engine ends.
      await Promise.all([place.close(), roomFiles.close(), engines.close()]);
      await drawing.close();
    },
  };
}

const tellFault = (error: unknown): void => void process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);

/** A cable pulled or a Wi-Fi joined is told by nobody: looked at every few seconds, so that the address on the screen is one that answers. */
function watch(look: () => string, changed: () => void): () => void {
  let seen = look();
  const timer = setInterval(() => {
    const now = look();
    if (now !== seen) changed();
    seen = now;
  }, 5_000);
  timer.unref();
  return () => clearInterval(timer);
}

async function prepare(place: Workplace, template: string): Promise<Done> {
  const chosen = templateOf(template);
  if (!chosen) return { ok: false, code: 'unknown-template' };
  const { acknowledgement } = await place.room.submit({ role: 'host' }, { id: trueChance.id('c'), type: 'prepare', plan: chosen.plan, reason: null });
  return acknowledgement.ok ? { ok: true } : { ok: false, code: acknowledgement.refusal.code };
}

/** Whether more has happened than preparing a plan: such a workshop is set aside, never written over. */
const hasBegun = ({ room }: Workplace): boolean => JSON.stringify({ ...room.state(), plan: null, engine: null }) !== JSON.stringify(emptyState);

async function listen(app: FastifyInstance, port: number, host: string): Promise<number> {
  await app.listen({ port, host });
  const address = app.server.address();
  return address !== null && typeof address === 'object' ? address.port : port;
}

import { openAgents } from '../bargaining/agents.ts';
import { mediateRoom } from '../bargaining/mediate.ts';
import { openRobustness } from '../bargaining/robustness.ts';
import { createSolver, demandsOf } from '../mediation/index.ts';
import { doorOf, must, rehearse, type Rehearsal } from './residents.ts';
import { topicOf, verdicts, type Topic } from './words.ts';
import type { Workplace } from '../workplace.ts';
import { belowIn, consentsInForce, effectCells, itemKey, leastConsent, peopleOf, measuresForAll, seatsOf, weightItems, type Ballot, type BallotItem, type Bilingual, type Chance, type Command, type Measure, type Outcome, type Phase, type Plan, type Wish } from '../workshop/index.ts';

/** The facilitator of a rehearsal and the residents they lead. */
type Desk = { place: Workplace; chance: Chance; residents: Rehearsal; plan: () => Plan; order: (command: Ordered) => Promise<void> };
type Ordered = Command extends infer Each ? (Each extends Command ? Omit<Each, 'id'> : never) : never;

/** Fewest people with whom one may leave without the workshop falling apart. */
const enoughToLoseOne = 8;

/** Plays a whole workshop in an empty folder: every phase, every kind of ballot, every fate of a wish. Marked a rehearsal. */
export async function playWorkshop(place: Workplace, prepared: Plan, { participants, seed, chance, simulatedVoice = false }: { participants: number; seed: number; chance: Chance; simulatedVoice?: boolean }): Promise<void> {
  const { room } = place;
  const door = doorOf(room);
  // Parsed with its id by `must`, as any command.
  const order = (command: Ordered): Promise<void> => must(room, { role: 'facilitator' }, { id: chance.id('c'), ...command } as Command);
  const desk: Desk = { place, chance, order, plan: door.plan, residents: rehearse(door, chance, seed) };
  await room.submit({ role: 'host' }, { id: chance.id('c'), type: 'mark-rehearsal' });
  await order({ type: 'prepare', plan: prepared, reason: null });
  await place.idle();
  await desk.residents.join(participants);
  await envision(desk);
  await settle(desk);
  await evaluate(desk);
  if (participants >= enoughToLoseOne) await someoneLeaves(desk);
  await discuss(desk);
  if (simulatedVoice) await seatVoice(desk);
  await negotiate(desk);
  await move(desk, 'close');
  await place.idle();
}

const move = ({ order }: Desk, to: Phase): Promise<void> => order({ type: 'move', to });
const wishesThat = ({ place }: Desk, status: Wish['status']): Wish[] => Object.values(place.room.state().wishes).filter((wish) => wish.status === status);

async function envision(desk: Desk): Promise<void> {
  const { place, residents } = desk;
  await move(desk, 'envision');
  await residents.wish();
  await place.idle();
  await residents.vary();
  await place.idle();
  await residents.describe(wishesThat(desk, 'private'));
  await residents.propose();
  await moderate(desk);
  const accepted = wishesThat(desk, 'accepted').map(({ id }) => id);
  await residents.look(accepted.slice(0, mostLookedAt));
  await residents.comment(accepted);
}

/** So many pictures are on the big screen while people answer who could use the place. */
const mostLookedAt = 6;

/** Words proposed a second time are set aside for that reason; everything else is accepted. */
async function moderate(desk: Desk): Promise<void> {
  const seen = new Set<string>();
  for (const { id, text, drawing } of wishesThat(desk, 'proposed')) {
    if (seen.has(text)) await desk.order({ type: 'set-aside-wish', wish: id, why: 'repeated', reason: '' });
    else await desk.order({ type: 'accept-wish', wish: id, ...(drawing && { image: drawing.image }) });
    seen.add(text);
  }
  await tag(desk);
}

/** Two pictures are tagged to be found again in the library, and their authors give them beyond the workshop. */
async function tag(desk: Desk): Promise<void> {
  const given = ['city', 'open'] as const;
  for (const [place, { id, author, language }] of wishesThat(desk, 'accepted').slice(0, given.length).entries()) {
    await desk.order({ type: 'tag-wish', wish: id, tags: [{ en: 'to show', fr: 'à montrer' }[language]] });
    await must(desk.place.room, { role: 'participant', id: author }, { id: desk.chance.id('c'), type: 'choose-rights', wish: id, rights: given[place] ?? 'city' });
  }
}

async function settle(desk: Desk): Promise<void> {
  await move(desk, 'shortlist');
  for (const wish of wishesThat(desk, 'accepted')) await desk.order({ type: 'settle-wish', wish: wish.id, outcome: outcomeOf(desk.plan(), wish) });
}

/** Which measures or designs answer a topic, by what their ids hold, the best first; none: it is new, not costed, or not ours. */
const answers: Readonly<Record<Topic, readonly string[]>> = {
  seat: ['benches'], crossing: ['raised-crossing', 'curb-ramps', 'level-entrances'], 'step-free': ['ramp', 'level-entrances', 'firm-paths'], light: ['lighting'],
  play: ['play', 'games', 'youth'], bike: ['bike-lane'], shade: ['trees'], winter: ['snow', 'winter-clearing'], water: ['drinking-fountain'], toilet: ['toilet'],
  mural: ['mural', 'story-wall'], signs: ['signs', 'touch-map'], terrace: ['terrace', 'movable-chairs', 'picnic'], wild: ['wild', 'rain-gardens', 'meadow', 'garden-square'],
  calm: ['calm', 'speed'], kiosk: ['lending-kiosk'], music: ['stage'], transit: [], rent: [], quiet: ['green', 'garden', 'wild'],
  shelter: ['shelter', 'shade-roof'], garden: ['community-garden', 'planters'],
};

function outcomeOf({ measures, designs }: Plan, { text, language, parent }: Wish): Outcome {
  const topic = topicOf(text) ?? (parent === null ? null : topicOf(text.split(' — ')[0] ?? ''));
  if (topic === 'transit' || topic === 'rent') return { kind: 'out-of-scope', reason: verdicts[topic][language] };
  for (const part of topic === null ? [] : answers[topic]) {
    const measure = measures.find(({ id }) => id.includes(part));
    if (measure) return { kind: 'measure', measure: measure.id };
    const design = designs.find(({ id }) => id.includes(part));
    if (design) return { kind: 'design', design: design.id };
  }
  return topic === 'kiosk' ? { kind: 'new-measure', measure: kiosk } : { kind: 'not-costed', reason: verdicts.notCosted[language] };
}

const guess = { source: { en: 'Facilitator’s guess during the rehearsal', fr: 'Estimation de l’animation pendant la répétition' }, date: '2026-11-01', grade: 'assumed' } as const;
const kiosk: Measure = {
  id: 'lending-kiosk', label: { en: 'Lending kiosk', fr: 'Kiosque de prêt' },
  description: { en: 'A small kiosk that lends out books, games and folding chairs.', fr: 'Un petit kiosque qui prête des livres, des jeux et des chaises pliantes.' },
  cost: 26_000_00, costEvidence: guess, effects: { '*': { inclusivity: 0.2, practicality: 0.15 } }, effectEvidence: guess,
  designs: [], requires: [], excludes: [], provisional: true,
};

/** Every kind of ballot, each person alone. Ratings of the designs come first: the mediator needs them. */
async function evaluate(desk: Desk): Promise<void> {
  const { plan } = desk;
  await move(desk, 'evaluate');
  const measures = plan().measures.map(({ id }): BallotItem => ({ kind: 'measure', id }));
  const designs = plan().designs.map(({ id }): BallotItem => ({ kind: 'design', id }));
  const pictures = [...new Set(wishesThat(desk, 'accepted').flatMap(({ drawing }) => drawing?.image ?? []))].slice(0, 10).map((id): BallotItem => ({ kind: 'picture', id }));
  await ask(desk, designRatings(plan(), 'before'));
  await ask(desk, { ...ballot('effects', [], { en: 'How much would this help you?', fr: 'À quel point est-ce que ça vous aiderait?' }), ...effectCells(plan(), measuresForAll(plan())) });
  await ask(desk, ballot('weights', weightItems(plan()), { en: 'What matters most to you?', fr: 'Qu’est-ce qui compte le plus pour vous?' }));
  if (pictures.length > 0) await ask(desk, ballot('approval', pictures, { en: 'Which pictures would you be glad to see here?', fr: 'Quelles images aimeriez-vous voir ici?' }));
  await ask(desk, ballot('ranking', designs, { en: 'Put the places in order', fr: 'Mettez les lieux en ordre' }));
  await ask(desk, ballot('dots', measures.slice(0, 8), { en: 'Share out ten dots', fr: 'Répartissez dix points' }));
  await ask(desk, ballot('score', measures.slice(8, 14), { en: 'How much do you want each of these?', fr: 'À quel point voulez-vous chacune de ces mesures?' }));
  await ask(desk, ballot('pairwise', measures.slice(-5), { en: 'Which of the two?', fr: 'Laquelle des deux?' }));
  await ask(desk, ballot('budget', measures, { en: 'Spend the budget yourself', fr: 'Dépensez le budget vous-même' }));
}

function ballot(kind: Ballot['kind'], items: readonly BallotItem[], title: Bilingual): Ballot {
  return { id: `rehearsed-${kind}`, kind, title, items, criteria: [], dots: kind === 'dots' ? 10 : 0, round: 'before', of: null };
}

function designRatings({ designs, criteria }: Plan, round: Ballot['round']): Ballot {
  return {
    id: `designs-${round}`, kind: 'criteria', round, of: round === 'after' ? 'designs-before' : null, dots: 0,
    title: round === 'after' ? { en: 'Rate the places again, after we talked', fr: 'Notez de nouveau les lieux, après en avoir parlé' } : { en: 'Rate the places', fr: 'Notez les lieux' },
    items: designs.map(({ id }) => ({ kind: 'design', id })), criteria: criteria.map(({ id }) => id),
  };
}

async function ask({ order, residents }: Desk, asked: Ballot): Promise<void> {
  if (asked.items.map(itemKey).length < 2) return;
  await order({ type: 'open-ballot', ballot: asked });
  await residents.answer(asked);
  await order({ type: 'close-ballot', ballot: asked.id });
  await order({ type: 'show-results', ballot: asked.id, shown: true });
}

/** One person withdraws with the receipt of their tablet; all they said is forgotten. */
async function someoneLeaves({ place: { room, idle }, chance, residents }: Desk): Promise<void> {
  const leaving = room.state().participants[residents.leave() ?? ''];
  if (!leaving) return;
  await must(room, { role: 'visitor' }, { id: chance.id('c'), type: 'withdraw', receipt: leaving.receipt });
  await idle();
}

/** The same ratings again; then a price is put right, with its reason. */
async function discuss(desk: Desk): Promise<void> {
  const { plan, order } = desk;
  await move(desk, 'discuss');
  await ask(desk, designRatings(plan(), 'after'));
  const quoted = { source: { en: 'Price list of a supplier', fr: 'Liste de prix d’un fournisseur' }, date: '2026-11-10', grade: 'expert' } as const;
  const measures = plan().measures.map((measure) => (measure.id === 'benches' ? { ...measure, cost: Math.round(measure.cost * 1.2), costEvidence: quoted } : measure));
  await order({ type: 'prepare', plan: { ...plan(), measures }, reason: 'Un fournisseur a donné son prix pour les bancs. / A supplier gave a price for the benches.' });
}

/** The first group of the plan that nobody belongs to is given a simulated voice; where each has somebody, none is. */
async function seatVoice({ place: { room }, plan, order }: Desk): Promise<void> {
  const absent = plan().groups.find(({ id }) => peopleOf(room.state(), id) === 0);
  if (!absent) return;
  await order({
    type: 'seat-agent', group: absent.id, kind: 'rule-based', wordsMayLeave: false, reason: 'Personne de ce groupe n’a pu venir. / Nobody of this group could come.',
    source: 'Moyenne des notes de la salle; effets du catalogue (supposés). / Average ratings of the room; effects of the catalogue (assumed).',
  });
}

/** Seats that what was refused would leave below where they begin are asked, where they are large enough. Gives whether one agreed. */
async function askSeats({ place: { room }, residents, order }: Desk): Promise<boolean> {
  const newest = room.state().rounds.at(-1);
  for (const { of, seat } of newest ? belowIn(newest) : []) {
    const members = seatsOf(room.state()).find(({ id }) => id === seat)?.members ?? [];
    if (!newest || members.length < leastConsent.least) continue;
    await order({ type: 'ask-consent', round: newest.round, of, seat });
    const asked = room.state().consents.at(-1)?.id ?? '';
    await residents.consent(asked, members);
    await order({ type: 'close-consent', ask: asked });
  }
  const put = new Set(room.state().consents.filter(({ round }) => round === newest?.round).map(({ id }) => id));
  return consentsInForce(room.state()).some(({ ask }) => put.has(ask));
}

/** Packages are tabled until nobody asks for anything more, twice at most; once more where a seat agreed to what was refused for its sake. */
async function negotiate(desk: Desk): Promise<void> {
  const { place: { room }, chance, residents, order } = desk;
  await move(desk, 'negotiate');
  const solver = createSolver();
  const agents = openAgents(solver, chance, { ok: true, chat: null });
  let howSure = async (): Promise<void> => {};
  let hear = howSure;
  try {
    let agreed = false;
    for (let wanted = true; wanted && room.state().rounds.length < (agreed ? 3 : 2);) {
      const mediated = await mediateRoom(room, solver, chance, (state, tabled) => {
        howSure = () => openRobustness(chance).begin(room, state, tabled);
        hear = () => agents.begin(room, state, tabled).then(async () => {
          if (room.state().rounds.at(-1)?.withAgents) await order({ type: 'show-voices', round: tabled.round, shown: true });
        });
      });
      await hear();
      if (mediated.ok) await residents.respond(mediated.round);
      agreed = await askSeats(desk);
      wanted = mediated.ok && (agreed || demandsOf(room.state()).length > 0);
    }
    await howSure();
  } finally {
    await solver.close();
  }
}

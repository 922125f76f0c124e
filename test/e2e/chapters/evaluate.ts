import { expect } from '@playwright/test';
import { design, measure, ratings, type Evening } from '../evening.ts';
import { approves, buys, changesScore, compares, putsDots, putsFirst, rates, saysEffects, scores, skips, spreadsPoints } from '../ballots.ts';
import { closesBallot, movesOn, opensBallot, projects, rowOf, seesAnswers, takesNextStep } from '../desk.ts';
import { parvis } from '../host.ts';
import { inspect } from '../inspect.ts';
import { seesNoResults } from '../results.ts';
import { button, heading, received, type Tablet } from '../tablet.ts';
import { wordsIn } from '../words.ts';

const fr = wordsIn('fr');

/** Residents rate the designs, each alone. */
export async function ratesAlone({ desk, amina, bernard, clara, crowd }: Evening): Promise<void> {
  await movesOn(desk, 'evaluate');
  await takesNextStep(desk, 'open');
  await expect(rowOf(desk, ratings.fr)).toBeVisible();
  await inspect(amina.page, 'tablet-fr-5-criteria');
  await inspect(bernard.page, 'phone-fr-5-criteria');
  await rates(amina, (item) => (item === design('as-is', 'fr') ? 1 : 4), 5);
  await rates(clara, (item, criterion) => (criterion === 3 ? null : item === design('green-street', 'en') ? 5 : 3), 5);
  await crowd.answer();
  await seesAnswers(desk, ratings.fr, 22, 24);
  await inspect(clara.page, 'tablet-en-5-received');
}

/** The host dies with answers out, and comes back on the same folder. */
export async function survives({ hall, desk, amina, bernard, clara, david }: Evening): Promise<void> {
  await hall.kill();
  for (const tablet of [amina, bernard, clara, david]) await expect(tablet.page.getByText(tablet.words('common:connection.lost'))).toBeVisible();
  await rates(bernard, () => 3, 5, 'alone');
  await inspect(bernard.page, 'phone-fr-5-outage');
  await hall.restart();
  await expect(received(bernard)).toBeVisible();
  for (const tablet of [amina, bernard, clara, david]) await expect(tablet.page.getByText(tablet.words('common:connection.good'))).toBeVisible();
  await desk.page.goto(hall.host().home);
  await seesAnswers(desk, ratings.fr, 23, 24);
  expect(parvis('verify', '--data', hall.folder)).toMatchObject({ status: 0 });
}

/** Skipping, changing, closing; nothing is shown yet. */
export async function changesMind({ desk, projector, amina, bernard, clara, david }: Evening): Promise<void> {
  await skips(david);
  await changesScore(amina, 2);
  await seesAnswers(desk, ratings.fr, 24, 24);
  await expect(projector.getByText(fr('projector:ballot.answered', { count: 24, present: 24 })).first()).toBeVisible();
  await inspect(projector, 'projector-5-ballot');
  await inspect(desk.page, 'desk-5-evaluate');
  await closesBallot(desk, ratings.fr);
  await expect(heading(amina, fr('common:phase.evaluate'))).toBeVisible();
  await projects(desk, 'results');
  await expect(projector.getByText(fr('projector:results.none'))).toBeVisible();
  for (const page of [amina.page, bernard.page, clara.page, david.page, projector]) await seesNoResults(page);
}

/** Every other kind of ballot, answered on every kind of device. */
export async function votesInEveryKind(evening: Evening): Promise<void> {
  const { clara, david } = evening;
  await ask(evening, 'approval', (tablet) => approves(tablet, [measure('benches', tablet.language)]));
  await ask(evening, 'score', (tablet) => scores(tablet, tablet === clara ? null : 4));
  await ask(evening, 'dots', (tablet) => putsDots(tablet, measure('mural', tablet.language), 5));
  await ask(evening, 'ranking', (tablet) => putsFirst(tablet, measure('street-trees', tablet.language)));
  await ask(evening, 'pairwise', (tablet) => compares(tablet, tablet === david ? 'none' : 'left'));
  await ask(evening, 'effects', (tablet) => saysEffects(tablet, tablet === clara ? null : 1, 3));
  await ask(evening, 'weights', (tablet) => spreadsPoints(tablet, tablet === david ? [100] : [40, 35, 20, 5]));
  await ask(evening, 'budget', (tablet) => buys(tablet, [measure('benches', tablet.language), measure('mural', tablet.language)]));
}

/** A tablet out of reach sends its vote once the ballot is closed. */
export async function votesTooLate({ desk, david }: Evening): Promise<void> {
  const titles = { fr: 'Une dernière question', en: 'One last question' };
  await opensBallot(desk, 'approval', { title: titles, items: [measure('benches', 'fr'), measure('mural', 'fr')] });
  await approves(david, [measure('mural', 'en')]);
  await david.page.context().setOffline(true);
  await approves(david, [measure('benches', 'en')], 'alone');
  await closesBallot(desk, titles.fr);
  await david.page.context().setOffline(false);
  await expect(david.page.getByText(david.words('tablet:late.waiting', { title: titles.en }))).toBeVisible();
  await expect(david.page.getByText(david.words('tablet:late.other'))).toBeVisible();
  await inspect(david.page, 'tablet-en-5-late');
  await seesAnswers(desk, titles.fr, 1, 24);
  await inspect(desk.page, 'desk-5-late');
  await desk.page.getByRole('button', { name: fr('late:countAll', { count: 1 }), exact: true }).click();
  await expect(david.page.getByText(david.words('tablet:late.admitted', { title: titles.en }))).toBeVisible();
  await david.hand.press(button(david, david.words('tablet:unsent.understood')));
  await seesAnswers(desk, titles.fr, 1, 24);
  await expect(rowOf(desk, titles.fr).getByText(fr('late:admitted', { count: 1 }))).toBeVisible();
}

async function ask({ desk, amina, bernard, clara, david, crowd }: Evening, kind: string, answer: (tablet: Tablet) => Promise<void>): Promise<void> {
  const titles = { fr: `Question : ${kind}`, en: `Question: ${kind}` };
  await opensBallot(desk, kind, { title: titles, ...(kind !== 'weights' && { items: ['benches', 'street-trees', 'mural'].map((id) => measure(id, 'fr')) }) });
  for (const tablet of [amina, bernard, clara, david]) {
    await expect(heading(tablet, titles[tablet.language])).toBeVisible();
    if (tablet === bernard || tablet === clara) await inspect(tablet.page, `${tablet === bernard ? 'phone-fr' : 'tablet-en'}-5-${kind}`);
    await answer(tablet);
  }
  await crowd.answer();
  await seesAnswers(desk, titles.fr, 24, 24);
  await closesBallot(desk, titles.fr);
}

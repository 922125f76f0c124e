import { expect, type Page } from '@playwright/test';
import { street } from '../../app/templates/street.ts';
import { gatherCrowd, type Crowd } from './crowd.ts';
import { approves, buys, changesScore, compares, putsDots, putsFirst, rates, scores, skips } from './ballots.ts';
import { accepts, closesBallot, movesOn, openDesk, openProjector, opensBallot, opensPanel, projects, ratesAgain, rowOf, seesAnswers, setsAside, settles, showsResults, takesNextStep, unfolds, type Desk } from './desk.ts';
import { test } from './hall.ts';
import { parvis, tabletName } from './host.ts';
import { inspect } from './inspect.ts';
import { agrees, objects, packageOn } from './negotiation.ts';
import { looksAt, makesVariant, proposes, understood, wishes, goesBack, comments } from './wishes.ts';
import { button, heading, joins, openTablet, received, receiptOf, withdraws, type Tablet } from './tablet.ts';
import { labelIn, wordsIn } from './words.ts';
import type { Language } from '../../app/workshop/index.ts';

const fr = wordsIn('fr');
const group = (id: string, language: Language): string => labelIn(street.groups, id, language);
const title = { fr: 'Notre rue, en mieux', en: 'Our street, better' };

test('a whole workshop, from the first tablet to the report', async ({ browser, hall }) => {
  let desk: Desk;
  let projector: Page;
  let amina: Tablet;
  let bernard: Tablet;
  let clara: Tablet;
  let david: Tablet;
  let crowd: Crowd;
  const receipts = new Map<Tablet, string>();

  await test.step('the facilitator edits the sample workshop and sees what it asks of a person', async () => {
    desk = await openDesk(browser, hall.host().home);
    const { page } = desk;
    await inspect(page, 'desk-1-welcome');
    await expect(page.getByText(fr('facilitator:load.ratings', { count: 20 }))).toBeVisible();
    await unfolds(desk, fr('facilitator:plan.words'));
    await page.getByRole('textbox', { name: `${fr('facilitator:plan.name')} ${fr('facilitator:language.fr')}` }).first().fill(title.fr);
    await page.getByRole('textbox', { name: `${fr('facilitator:plan.name')} ${fr('facilitator:language.en')}` }).first().fill(title.en);
    await unfolds(desk, fr('facilitator:plan.budget'));
    await page.getByRole('textbox', { name: fr('facilitator:plan.total') }).fill('300 000');
    await inspect(page, 'desk-1-welcome-plan');
    await page.getByRole('button', { name: fr('facilitator:plan.save') }).click();
    await expect(page.getByRole('heading', { level: 1, name: title.fr })).toBeVisible();
    await expect(page.getByText(/255\s000/)).toBeVisible();
  });

  await test.step('the projector shows how to join', async () => {
    projector = await openProjector(desk);
    const address = await projector.locator('.address').innerText();
    await inspect(projector, 'projector-1-join');
    expect(address).toContain(new URL(hall.host().tablets).port);
  });

  await test.step('three tablets join, and twenty more people', async () => {
    const { tablets } = hall.host();
    amina = await openTablet(browser, tablets, 'tablet', 'fr');
    bernard = await openTablet(browser, tablets, 'phone', 'fr');
    clara = await openTablet(browser, tablets, 'keyboard', 'en');
    await joins(amina, { consents: ['groupData', 'publishWords', 'publishPictures'], age: '35-54', groups: [group('wheelchair', 'fr')] }, (step) => inspect(amina.page, `tablet-fr-1-${step}`));
    await joins(bernard, { consents: ['groupData', 'publishWords', 'publishPictures'], age: '75+', groups: 'not-said' }, (step) => inspect(bernard.page, `phone-fr-1-${step}`));
    await joins(clara, { consents: ['groupData', 'publishWords', 'publishPictures'], age: '18-34', groups: [group('newcomers', 'en'), group('cyclists', 'en')] }, (step) => inspect(clara.page, `tablet-en-1-${step}`));
    for (const tablet of [amina, bernard, clara]) {
      await expect(heading(tablet, tablet.words('tablet:waiting.title'))).toBeVisible();
      receipts.set(tablet, await receiptOf(tablet));
    }
    await inspect(bernard.page, 'phone-fr-2-waiting');
    crowd = await gatherCrowd(hall.host().tablets.replace(tabletName, '127.0.0.1'), 7);
    await crowd.join([
      ...Array.from({ length: 6 }, () => ['seniors']), ...Array.from({ length: 5 }, () => ['parents']), ...Array.from({ length: 4 }, () => ['cyclists']),
      ['wheelchair'], ['wheelchair'], ['wheelchair', 'seniors'], 'none', 'not-said',
    ]);
    await expect(projector.getByText(wordsIn('en')('projector:join.present', { count: 23 }))).toBeVisible();
    await expect(desk.page.getByText(fr('facilitator:who.present', { count: 23 }))).toBeVisible();
  });

  await test.step('a reload lands on the same person', async () => {
    await amina.page.reload();
    await expect(heading(amina, fr('tablet:waiting.title'))).toBeVisible();
    expect(await receiptOf(amina)).toBe(receipts.get(amina));
  });

  await test.step('people wish in both languages, see it drawn, and read what was understood in their language', async () => {
    await movesOn(desk, 'envision');
    await wishes(amina, said.ramp);
    expect((await understood(amina)).join(' / ')).toMatch(/banc.*3/);
    await inspect(amina.page, 'tablet-fr-3-wish');
    await wishes(clara, said.fountain);
    expect((await understood(clara)).join(' / ')).toMatch(/fountain/i);
    await inspect(clara.page, 'tablet-en-3-wish');
    await wishes(bernard, said.statue);
    await inspect(bernard.page, 'phone-fr-3-wish');
    await crowd.wish();
  });

  await test.step('a late joiner lands where the room is', async () => {
    david = await openTablet(browser, hall.host().tablets, 'tablet', 'en');
    await joins(david, { consents: ['publishPictures'], age: 'not-said', groups: 'none' });
    await expect(heading(david, david.words('tablet:envision.title', { place: street.site.name.en }))).toBeVisible();
    await wishes(david, said.secret);
    await goesBack(david);
    await inspect(david.page, 'tablet-en-3-list');
  });

  await test.step('a variant, proposals, and what the facilitator makes of them', async () => {
    await makesVariant(amina, said.rampAtNight);
    for (const tablet of [amina, clara, bernard]) await proposes(tablet);
    await looksAt(david, said.secret);
    await proposes(david);
    await crowd.propose();
    for (const wish of [said.rampAtNight, said.fountain]) await accepts(desk, wish);
    await setsAside(desk, said.statue, because.statue);
    await inspect(desk.page, 'desk-3-envision');
    await expect(bernard.page.getByText(because.statue)).toBeVisible();
    await inspect(bernard.page, 'phone-fr-3-set-aside');
    await projects(desk, 'gallery');
    await expect(projector.getByText(said.fountain)).toBeVisible();
    await inspect(projector, 'projector-3-gallery');
    await goesBack(amina);
    await looksAt(amina, said.fountain);
    await comments(amina, said.comment);
    await expect(clara.page.getByText(said.comment)).toBeVisible();
  });

  await test.step('each wish has a fate, which its author reads', async () => {
    await movesOn(desk, 'shortlist');
    await settles(desk, said.rampAtNight, 'measure', (card) => card.getByRole('combobox').last().selectOption({ label: measure('benches', 'fr') }));
    await settles(desk, said.fountain, 'new-measure', async (card) => {
      await card.getByRole('textbox', { name: fr('facilitator:shortlist.nameFr') }).fill(fountain.fr);
      await card.getByRole('textbox', { name: fr('facilitator:shortlist.nameEn') }).fill(fountain.en);
      await card.getByRole('textbox', { name: fr('facilitator:shortlist.cost') }).fill('42 000');
      await card.getByRole('textbox', { name: street.criteria[2]?.label.fr ?? '' }).fill('0,5');
    });
    await inspect(desk.page, 'desk-4-shortlist');
    await expect(amina.page.getByText(fr('tablet:fate.measure', { name: measure('benches', 'fr') })).first()).toBeVisible();
    await expect(clara.page.getByText(clara.words('tablet:fate.new-measure', { name: fountain.en })).first()).toBeVisible();
    await inspect(amina.page, 'tablet-fr-4-fates');
    await inspect(clara.page, 'tablet-en-4-fates');
  });

  await test.step('residents rate the designs alone, and nobody sees anything before it is shown', async () => {
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
  });

  await test.step('the host dies in mid-ballot and comes back: nothing is lost, tablets return by themselves', async () => {
    await hall.kill();
    for (const tablet of [amina, bernard, clara, david]) await expect(tablet.page.getByText(tablet.words('common:connection.lost'))).toBeVisible();
    await rates(bernard, () => 3, 5, 'saved');
    await inspect(bernard.page, 'phone-fr-5-outage');
    await hall.restart();
    await expect(received(bernard)).toBeVisible();
    for (const tablet of [amina, bernard, clara, david]) await expect(tablet.page.getByText(tablet.words('common:connection.good'))).toBeVisible();
    await desk.page.goto(hall.host().home);
    await seesAnswers(desk, ratings.fr, 23, 24);
    expect(parvis('verify', '--data', hall.folder)).toMatchObject({ status: 0 });
  });

  await test.step('answers can be skipped and changed until the ballot closes', async () => {
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
    for (const { page } of [amina, bernard, clara, david, { page: projector }]) await expect(page.getByRole('table')).toHaveCount(0);
  });

  await test.step('one ballot of every other kind', async () => {
    const three = ['benches', 'street-trees', 'mural'];
    const items = three.map((id) => measure(id, 'fr'));
    await ask('approval', items, (tablet) => approves(tablet, [measure('benches', tablet.language)]));
    await ask('score', items, (tablet) => scores(tablet, tablet === clara ? null : 4));
    await ask('dots', items, (tablet) => putsDots(tablet, measure('mural', tablet.language), 5));
    await ask('ranking', items, (tablet) => putsFirst(tablet, measure('street-trees', tablet.language)));
    await ask('pairwise', items, (tablet) => compares(tablet, tablet === david ? 'none' : 'left'));
    await ask('budget', items, (tablet) => buys(tablet, [measure('benches', tablet.language), measure('mural', tablet.language)]));
  });

  await test.step('a vote for a closed ballot is refused in words', async () => {
    const titles = { fr: 'Une dernière question', en: 'One last question' };
    await opensBallot(desk, 'approval', { title: titles, items: [measure('benches', 'fr'), measure('mural', 'fr')] });
    await approves(david, [measure('mural', 'en')]);
    await david.page.context().setOffline(true);
    await approves(david, [measure('benches', 'en')], 'saved');
    await closesBallot(desk, titles.fr);
    await david.page.context().setOffline(false);
    await expect(david.page.getByRole('alert')).toContainText(david.words('refusals:ballot-closed'));
    await inspect(david.page, 'tablet-en-5-refused');
    await david.hand.press(button(david, david.words('common:action.close')));
    await seesAnswers(desk, titles.fr, 1, 24);
  });

  await test.step('the room sees results by group, the small group never alone, and rates again', async () => {
    await movesOn(desk, 'discuss');
    await showsResults(desk, ratings.fr);
    await projects(desk, 'results');
    for (const tablet of [amina, bernard, clara, david]) {
      await expect(tablet.page.getByRole('table').first()).toBeVisible();
      await expect(tablet.page.getByRole('rowheader', { name: group('seniors', tablet.language), exact: true }).first()).toBeVisible();
      await expect(tablet.page.getByText(group('wheelchair', tablet.language), { exact: true })).toHaveCount(0);
    }
    await expect(projector.getByRole('heading', { level: 1, name: ratings.fr })).toBeVisible();
    await expect(projector.getByRole('rowheader', { name: group('parents', 'en'), exact: true }).first()).toBeAttached();
    for (const page of [projector, desk.page]) await expect(page.getByRole('main').getByText(group('wheelchair', 'fr'), { exact: true })).toHaveCount(0);
    await inspect(projector, 'projector-6-results');
    await inspect(desk.page, 'desk-6-discuss');
    await inspect(amina.page, 'tablet-fr-6-results');
    await inspect(bernard.page, 'phone-fr-6-results');
    await inspect(clara.page, 'tablet-en-6-results');
    await ratesAgain(desk, ratings.fr);
    await expect(amina.page.getByText(fr('tablet:ballot.again'))).toBeVisible();
    await rates(amina, (item) => (item === design('as-is', 'fr') ? 2 : 4), 5);
    await rates(bernard, () => 4, 5);
    await rates(clara, () => 4, 5);
    await rates(david, () => 3, 5);
    await crowd.answer();
    await takesNextStep(desk, 'close');
    await showsResults(desk, ratings.fr, 'after');
    await expect(projector.getByRole('heading', { name: fr('projector:results.after') })).toBeVisible();
    await inspect(projector, 'projector-6-results-again');
  });

  await test.step('the mediator proposes a package; people accept it or object', async () => {
    await opensPanel(desk, 'negotiate');
    await desk.page.getByRole('button', { name: fr('facilitator:moveRoom', { phase: fr('facilitator:phase.negotiate') }) }).click();
    await takesNextStep(desk, 'mediate');
    const first = await packageOn(amina, 1);
    expect(first.length).toBeGreaterThan(1);
    for (const name of first) await expect(desk.page.getByRole('article').getByText(name, { exact: true }).first()).toBeVisible();
    for (const name of first) await expect(projector.getByText(name, { exact: true }).first()).toBeVisible();
    await inspect(amina.page, 'tablet-fr-7-package');
    await inspect(bernard.page, 'phone-fr-7-package');
    await inspect(clara.page, 'tablet-en-7-package');
    await inspect(desk.page, 'desk-7-negotiate');
    await inspect(projector, 'projector-7-package');
    const missed = street.measures.find(({ label }) => !first.includes(label.fr));
    if (!missed) throw new Error('The package holds every measure');
    await objects(amina, because.objection, { mustHave: missed.label.fr });
    await inspect(amina.page, 'tablet-fr-7-objected');
    await agrees(bernard);
    await objects(clara, because.refusal, { cannotAccept: street.measures.find(({ label }) => label.fr === first[0])?.label.en ?? '' });
    await agrees(david);
    await crowd.respond();
    await expect(desk.page.getByText(fr('facilitator:negotiate.answers', { count: 24 }))).toBeVisible();
  });

  await test.step('a second round takes the objections into account', async () => {
    await desk.page.getByRole('button', { name: fr('facilitator:negotiate.again') }).click();
    const second = await packageOn(amina, 2);
    expect(second.length).toBeGreaterThan(0);
    await agrees(amina);
    await agrees(bernard);
    await objects(clara, because.refusal, {});
    await agrees(david);
    await crowd.respond();
    await inspect(clara.page, 'tablet-en-7-second');
    await inspect(desk.page, 'desk-7-second');
  });

  await test.step('one resident withdraws with the receipt code', async () => {
    await withdraws(bernard, receipts.get(bernard) ?? '');
    await expect(bernard.page.getByText(fr('tablet:withdraw.done')).or(heading(bernard, fr('tablet:join.welcome'))).first()).toBeVisible();
    await expect(desk.page.getByText(fr('facilitator:who.withdrawn', { count: 1 }))).toBeVisible();
    await expect(desk.page.getByText(fr('facilitator:who.present', { count: 23 }))).toBeVisible();
  });

  await test.step('the workshop closes and its report is written', async () => {
    await movesOn(desk, 'close');
    await expect(heading(amina, fr('tablet:close.title'))).toBeVisible();
    await inspect(amina.page, 'tablet-fr-8-close');
    await inspect(clara.page, 'tablet-en-8-close');
    await takesNextStep(desk, 'report');
    await expect(desk.page.getByRole('link', { name: 'report-fr.html' })).toBeVisible();
    await inspect(desk.page, 'desk-8-close');
  });

  async function ask(kind: string, items: readonly string[], answer: (tablet: Tablet) => Promise<void>): Promise<void> {
    await test.step(kind, async () => {
      const titles = { fr: `Question : ${kind}`, en: `Question: ${kind}` };
      await opensBallot(desk, kind, { title: titles, items });
      for (const tablet of [amina, bernard, clara, david]) {
        await expect(heading(tablet, titles[tablet.language])).toBeVisible();
        if (tablet === bernard || tablet === clara) await inspect(tablet.page, `${tablet === bernard ? 'phone-fr' : 'tablet-en'}-5-${kind}`);
        await answer(tablet);
      }
      await crowd.answer();
      await seesAnswers(desk, titles.fr, 24, 24);
      await closesBallot(desk, titles.fr);
    });
  }
});

const measure = (id: string, language: Language): string => labelIn(street.measures, id, language);
const design = (id: string, language: Language): string => labelIn(street.designs, id, language);
const fountain = { fr: 'Une fontaine d’hiver', en: 'A winter fountain' };
const ratings = { fr: 'Évaluer les aménagements', en: 'Rate the designs' };

const said = {
  ramp: 'Trois bancs à l’ombre et une rampe à gauche', rampAtNight: 'Trois bancs à l’ombre et une rampe à gauche, le soir, avec des lampadaires',
  fountain: 'A fountain with two benches in winter', statue: 'Une statue de mon chien',
  secret: 'A playground with a mural', comment: 'Une fontaine, oui, mais sans marche',
};
const because = {
  objection: 'Sans cela, je ne peux pas traverser la rue.', refusal: 'This would make my way to work longer.',
  statue: 'Nous gardons cette place pour tout le monde.' };

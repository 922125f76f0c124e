import { expect, type Page } from '@playwright/test';
import { street } from '../../app/templates/street.ts';
import type { Measure, Plan } from '../../app/workshop/index.ts';
import { rates } from './ballots.ts';
import { crowdAt, type Crowd } from './crowd.ts';
import { closesBallot, movesOn, openDesk, openProjector, opensBallot, opensPanel, projects, takesNextStep, type Desk } from './desk.ts';
import { group } from './evening.ts';
import { test } from './hall.ts';
import { parvis, tabletName } from './host.ts';
import { inspect } from './inspect.ts';
import { agrees, packageOn } from './negotiation.ts';
import { opensReport } from './report.ts';
import { joins, openTablet, type Tablet } from './tablet.ts';
import { wordsIn } from './words.ts';

const fr = wordsIn('fr');
const every = (by: number): Record<string, number> => Object.fromEntries(street.criteria.map(({ id }) => [id, by]));
const [like] = street.measures;
if (!like) throw new Error('The template has no measure');
const measure = (id: string, name: { en: string; fr: string }, effects: Measure['effects']): Measure => ({ ...like, id, label: name, description: name, cost: 20_000_00, effects, designs: [], requires: [], excludes: [] });

/** Lamps help everyone a little; toilets help the old and take room from those in wheelchairs, whatever else is built. */
const toilets = { en: 'Public toilets', fr: 'Toilettes publiques' };
const plan: Plan = {
  ...street, designs: street.designs.slice(0, 2),
  measures: [
    measure('lamps', { en: 'Lamps', fr: 'Lampadaires' }, { '*': every(0.3) }),
    measure('toilets', toilets, { '*': every(0), wheelchair: every(-2), seniors: every(1.5) }),
  ],
};

test('a group is asked whether it may end below where it begins: without five who say yes it may not, with them it is named wherever the package is', async ({ browser, hall }) => {
  const desk = await openDesk(browser, hall.host().home);
  const projector = await openProjector(desk);
  const amina = await openTablet(browser, hall.host().tablets, 'tablet', 'fr');
  const clara = await openTablet(browser, hall.host().tablets, 'keyboard', 'en');
  const crowd = crowdAt(hall.host().tablets.replace(tabletName, '127.0.0.1'), 7);
  const yes = (tablet: Tablet) => answersConsent(tablet, 'yes');

  await test.step('six in wheelchairs and six who are old rate two streets, and lamps are proposed', async () => {
    await prepares(desk.page);
    for (const tablet of [amina, clara]) {
      await tablet.page.reload();
      await joins(tablet, { consents: ['groupData'], age: '35-54', groups: [group('wheelchair', tablet.language)] });
    }
    await crowd.join([...Array.from({ length: 4 }, () => ['wheelchair']), ...Array.from({ length: 6 }, () => ['seniors'])]);
    for (const phase of ['envision', 'shortlist', 'evaluate']) await movesOn(desk, phase);
    await opensBallot(desk, 'criteria', { title: { fr: 'Notez', en: 'Rate' } });
    for (const tablet of [amina, clara]) await rates(tablet, () => 3, 2);
    await crowd.answer();
    await closesBallot(desk, 'Notez');
    await opensPanel(desk, 'negotiate');
    await desk.page.getByRole('button', { name: fr('facilitator:moveRoom', { phase: fr('facilitator:phase.negotiate') }) }).click();
    await takesNextStep(desk, 'mediate');
    expect(await packageOn(amina, 1)).toEqual(['Lampadaires']);
  });

  await test.step('what the old ask for is refused for the sake of those in wheelchairs, who are asked', async () => {
    await insists(desk, crowd, [amina, clara]);
    await packageOn(amina, 2);
    await asks(desk);
    await expect(amina.page.getByText(fr('consent:tablet.must-have', { measure: toilets.fr }))).toBeVisible();
    await inspect(amina.page, 'tablet-fr-consent');
    await inspect(desk.page, 'desk-consent');
  });

  await test.step('four of six are two thirds and too few all the same: nothing changes', async () => {
    await yes(amina);
    await yes(clara);
    await crowd.consent('wheelchair', [true, true, false]);
    await expect(questionOf(desk)).toContainText(fr('consent:desk.open', { said: 5, members: 6 }));
    await closes(desk);
    await expect(questionOf(desk)).toContainText(fr('consent:desk.notGranted', { yes: 4, members: 6, needed: 5 }));
    await expect(amina.page.getByText(fr('consent:tablet.notGranted'))).toBeVisible();
    await insists(desk, crowd, [amina, clara]);
    expect(await packageOn(amina, 3)).toEqual(['Lampadaires']);
  });

  await test.step('asked again with the next proposal, five of six say yes, one by keyboard', async () => {
    await asks(desk);
    await yes(amina);
    await yes(clara);
    await inspect(clara.page, 'tablet-en-consent');
    await crowd.consent('wheelchair', [true, true, true]);
    await closes(desk);
    await expect(questionOf(desk)).toContainText(fr('consent:desk.granted', { yes: 5, members: 6 }));
    await expect(amina.page.getByText(fr('consent:tablet.granted', { yes: 5, members: 6 }))).toBeVisible();
    await insists(desk, crowd, [amina, clara]);
  });

  await test.step('the new proposal has what was agreed to, and names the consent on desk, tablet and big screen', async () => {
    expect(await packageOn(amina, 4)).toEqual(['Lampadaires', toilets.fr]);
    const said = (tablet: Tablet): string => tablet.words('consent:shown', { seat: group('wheelchair', tablet.language), yes: 5, members: 6 });
    for (const tablet of [amina, clara]) await expect(tablet.page.getByText(said(tablet)).first()).toBeAttached();
    await expect(desk.page.getByText(fr('consent:desk.used', { seat: group('wheelchair', 'fr'), yes: 5, members: 6 }))).toBeVisible();
    await projects(desk, 'package');
    await expect(projector.getByText(said(amina)).first()).toBeVisible();
    await inspect(projector, 'projector-consent');
    await inspect(amina.page, 'tablet-fr-consented');
    await inspect(desk.page, 'desk-consented');
  });

  await test.step('so does the report, and the record verifies', async () => {
    await movesOn(desk, 'close');
    await takesNextStep(desk, 'report');
    await expect(desk.page.getByRole('link', { name: 'report-fr.html' })).toBeVisible();
    const report = await opensReport(browser, hall.folder, 'fr');
    await expect(report.getByText(fr('consent:report', { seat: group('wheelchair', 'fr'), yes: 5, members: 6 }))).toBeVisible();
    const { status, output } = parvis('verify', '--data', hall.folder);
    expect({ status, output }).toMatchObject({ status: 0 });
    const en = wordsIn('en');
    expect(output).toContain(en('verify:contractKept', { name: en('verify:contract.floor') }));
  });
});

/** The facilitator's plan, as the desk would send it. */
const prepares = (page: Page): Promise<void> => page.evaluate(async (prepared) => {
  const answer = await fetch('/api/commands', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ commands: [{ id: 'c_prepared', type: 'prepare', plan: prepared, reason: null }] }) });
  if (!(await answer.text()).includes('"ok":true')) throw new Error('The plan was refused');
}, plan);

/** Those in wheelchairs accept, the old insist on toilets, and the next proposal is made. */
async function insists(desk: Desk, crowd: Crowd, tablets: readonly Tablet[]): Promise<void> {
  for (const tablet of tablets) await agrees(tablet);
  await crowd.insist('seniors', 'toilets');
  await expect(desk.page.getByText(fr('facilitator:negotiate.answers', { count: 8 })).first()).toBeVisible();
  await takesNextStep(desk, 'again');
}

const questionOf = ({ page }: Desk) => page.locator('.consents').first();

async function asks(desk: Desk): Promise<void> {
  await questionOf(desk).getByRole('button', { name: fr('consent:desk.ask') }).click();
  await expect(questionOf(desk)).toContainText(fr('consent:desk.open', { said: 0, members: 6 }));
}

const closes = (desk: Desk): Promise<void> => questionOf(desk).getByRole('button', { name: fr('consent:desk.close') }).click();

async function answersConsent(tablet: Tablet, answer: 'yes' | 'no'): Promise<void> {
  const { page, hand, words } = tablet;
  const question = page.locator('.consent-question');
  await hand.choose(question.getByRole('radio', { name: words(`consent:tablet.${answer}`), exact: true }));
  await hand.press(question.getByRole('button', { name: words('consent:tablet.send') }));
  await expect(question.getByText(words('tablet:standing.received'))).toBeVisible();
}

import { expect, type Page } from '@playwright/test';
import { street } from '../../app/templates/street.ts';
import type { Plan } from '../../app/workshop/index.ts';
import { rates } from './ballots.ts';
import { crowdAt } from './crowd.ts';
import { closesBallot, movesOn, openDesk, opensBallot, opensPanel, takesNextStep } from './desk.ts';
import { test } from './hall.ts';
import { tabletName } from './host.ts';
import { inspect } from './inspect.ts';
import { objects } from './negotiation.ts';
import { exportsOf, opensReport } from './report.ts';
import { joins, openTablet } from './tablet.ts';
import { wordsIn } from './words.ts';

const fr = wordsIn('fr');
const plan: Plan = { ...street, designs: street.designs.slice(0, 2), measures: street.measures.slice(0, 3).map((measure) => ({ ...measure, designs: [], requires: [], excludes: [] })), required: [], requirementSources: {} };
const reason = 'Il manque des bancs devant la pharmacie, appelez-moi au 514 555-0199.';
const scrubbed = 'Il manque des bancs devant la pharmacie, appelez-moi au […].';

test('who objects reads what will stand in the report and decides on it; the planner answers, writes and leaves out, and the report tells it all', async ({ browser, hall }) => {
  const desk = await openDesk(browser, hall.host().home);
  const amina = await openTablet(browser, hall.host().tablets, 'tablet', 'fr');
  const crowd = crowdAt(hall.host().tablets.replace(tabletName, '127.0.0.1'), 7);

  await test.step('a resident objects, reads her words, and takes them out and lets them in', async () => {
    await prepares(desk.page);
    await amina.page.reload();
    await joins(amina, { consents: [], age: '35-54', groups: [] });
    await crowd.join(Array.from({ length: 6 }, () => 'none' as const));
    for (const phase of ['envision', 'shortlist', 'evaluate']) await movesOn(desk, phase);
    await opensBallot(desk, 'criteria', { title: { fr: 'Notez', en: 'Rate' } });
    await rates(amina, () => 3, 2);
    await crowd.answer();
    await closesBallot(desk, 'Notez');
    await opensPanel(desk, 'negotiate');
    await desk.page.getByRole('button', { name: fr('facilitator:moveRoom', { phase: fr('facilitator:phase.negotiate') }) }).click();
    await takesNextStep(desk, 'mediate');
    await objects(amina, reason, {});
    await expect(amina.page.getByText(fr('bargain:inReport.without.objection'))).toBeVisible();
    await amina.hand.choose(amina.page.getByRole('radio', { name: fr('bargain:inReport.with'), exact: true }));
    await expect(amina.page.getByText(fr('bargain:inReport.without.objection'))).toHaveCount(0);
    await inspect(amina.page, 'tablet-fr-in-report');
  });

  await test.step('the planner answers her, adds words of their own, and leaves a section out', async () => {
    const { page } = desk;
    await movesOn(desk, 'close');
    await page.getByText(fr('outcome:follow.title')).click();
    const card = page.getByRole('listitem').filter({ hasText: reason });
    await card.getByRole('button').click();
    await card.getByLabel(fr('outcome:follow.owner')).fill('Service des parcs');
    await card.getByRole('button', { name: fr('outcome:follow.record') }).click();
    await expect(card.getByRole('alert')).toHaveText(fr('outcome:follow.missing'));
    await card.getByLabel(fr('outcome:follow.day.planned')).fill('2027-05-01');
    await card.getByRole('textbox', { name: fr('outcome:follow.text') }).first().fill('Deux bancs seront posés au printemps.');
    await card.getByRole('button', { name: fr('outcome:follow.record') }).click();
    await expect(card.getByText('Deux bancs seront posés')).toBeVisible();
    await page.getByText(fr('outcome:section.title')).click();
    const section = (key: string) => page.locator('details.part details.part').filter({ has: page.locator('summary', { hasText: fr(`outcome:section.of.${key}`) }) });
    await section('method').locator('summary').click();
    await section('method').getByRole('textbox').first().fill('La salle était froide.');
    await section('method').getByRole('button').first().click();
    await section('cost').locator('summary').click();
    await section('cost').getByRole('checkbox').click();
    await expect(section('cost').locator('summary')).toContainText(fr('outcome:section.isOut'));
    await inspect(page, 'desk-outcome');
  });

  await test.step('words with a telephone number wait for a look, and stand without it once the planner says so', async () => {
    const { page } = desk;
    const waiting = page.locator('summary').filter({ hasText: fr('outcome:quotes.title') });
    await expect(waiting).toContainText(fr('outcome:quotes.waiting', { count: 1 }));
    await expect(page.getByRole('region', { name: fr('hall:waiting.title') })).toContainText(fr('hall:waiting.quotes', { count: 1 }));
    await waiting.click();
    const without = page.getByRole('button', { name: fr('outcome:quotes.verdict.scrub') });
    await without.click();
    await expect(without).toHaveAttribute('aria-pressed', 'true');
    await expect(waiting).toContainText(fr('outcome:quotes.done'));
    await expect(page.getByRole('region', { name: fr('hall:waiting.title') })).not.toContainText(fr('hall:waiting.quotes', { count: 1 }));
    await inspect(page, 'desk-quotes');
  });

  await test.step('the report and its short version tell it', async () => {
    await takesNextStep(desk, 'report');
    await expect(desk.page.getByRole('link', { name: 'report-short-fr.html' })).toBeVisible();
    const report = await opensReport(browser, hall.folder, 'fr');
    await expect(report.locator('#fr-follow')).toContainText(scrubbed);
    await expect(report.locator('body')).not.toContainText('555-0199');
    await expect(report.locator('#fr-follow')).toContainText('Deux bancs seront posés au printemps.');
    await expect(report.locator('#fr-method .planner')).toContainText('La salle était froide.');
    await expect(report.locator('#fr-cost')).toHaveCount(0);
    const files = exportsOf(hall.folder);
    expect(files.get('report-short-fr.html')).toContain('Deux bancs seront posés');
    expect(files.get('follow-ups.csv')).toContain('Service des parcs');
  });
});

/** The facilitator's plan, as the desk would send it. */
const prepares = (page: Page): Promise<void> => page.evaluate(async (prepared) => {
  const answer = await fetch('/api/commands', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ commands: [{ id: 'c_prepared', type: 'prepare', plan: prepared, reason: null }] }) });
  if (!(await answer.text()).includes('"ok":true')) throw new Error('The plan was refused');
}, plan);

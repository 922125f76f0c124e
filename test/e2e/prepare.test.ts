import { expect, type Locator } from '@playwright/test';
import { movesOn, openDesk, openProjector, takesNextStep, told, type Desk } from './desk.ts';
import { test } from './hall.ts';
import { keys, type Hand } from './hands.ts';
import { inspect } from './inspect.ts';
import { box, button, heading, joins, openTablet } from './tablet.ts';

/** A facilitator at the desk with a keyboard alone. */
type Typist = Desk & { hand: Hand };
const typistAt = (desk: Desk): Typist => ({ ...desk, hand: keys(desk.page) });
const partOf = ({ page, words }: Desk, key: string, params = {}): Locator => page.locator('summary').filter({ hasText: words(`facilitator:plan.${key}`, params) }).first();
const field = ({ page }: Desk, name: string): Locator => page.getByRole('textbox', { name });
const save = (desk: Typist): Promise<void> => desk.hand.press(desk.page.getByRole('button', { name: desk.words('facilitator:plan.save') }));
const faultAt = ({ page }: Desk, text: string): Locator => page.getByRole('alert').filter({ hasText: text });

test('a plan is prepared by keyboard alone: each mistake is said beside its field, nothing is saved until it is mended, and the room sees the result', async ({ browser, hall }) => {
  const desk = typistAt(await openDesk(browser, hall.host().home));
  const { page, words, hand } = desk;

  await hand.press(partOf(desk, 'budget'));
  const total = field(desk, words('facilitator:plan.total'));
  for (const wrong of ['abc', '−1']) {
    await hand.write(total, wrong);
    await expect(faultAt(desk, words('facilitator:plan.notAmount'))).toBeVisible();
    await expect(total).toHaveAttribute('aria-invalid', 'true');
    await save(desk);
    await expect(faultAt(desk, words('facilitator:plan.unreadable'))).toBeVisible();
  }
  await inspect(page, 'prepare-budget-desk');
  await hand.write(total, '250000');
  await expect(page.getByText(words('facilitator:plan.spendable', { amount: '' }))).toContainText('212 500');

  await hand.press(partOf(desk, 'groups'));
  await hand.press(page.getByRole('button', { name: words('facilitator:plan.addGroup') }));
  await save(desk);
  await expect(faultAt(desk, words('facilitator:planFault.name-missing'))).toHaveCount(3);
  const labels = field(desk, words('facilitator:plan.groupLabel'));
  await hand.write(labels.nth(-2), 'Je promène un chien');
  await hand.write(labels.last(), 'I walk a dog');

  await hand.press(partOf(desk, 'criteria'));
  const weights = field(desk, words('facilitator:plan.weight'));
  for (const weight of await weights.all()) await hand.write(weight, '0');
  await expect(faultAt(desk, words('facilitator:planFault.weights-sum-to-zero')).first()).toBeVisible();
  for (const weight of await weights.all()) await hand.write(weight, '1,5');
  await expect(page.getByRole('alert')).toHaveCount(0);

  await hand.press(page.locator('summary').filter({ hasText: /^Déroulement$/ }));
  await hand.write(page.getByRole('textbox', { name: /^Accueil/ }), '10');
  await expect(page.getByText(words('facilitator:plan.agendaTotal', { count: 77 }))).toBeVisible();
  await inspect(page, 'prepare-agenda-desk');
  await save(desk);
  await expect(told(desk)).toHaveText(words('facilitator:received'));

  const tablet = await openTablet(browser, hall.host().tablets, 'tablet', 'en');
  const projector = await openProjector(desk);
  const code = await projector.getByText(/^[CFHJKMNPRTWXY3479]{4}$/).innerText();
  await expect(tablet.page.getByText(code)).toBeVisible();
  await inspect(projector, 'join-projector');
  await joins(tablet, { consents: ['groupData'], age: '35-54', groups: ['I walk a dog'] });
  await hand.press(page.locator('summary').filter({ hasText: words('hall:presence.groups') }));
  await expect(page.getByRole('listitem').filter({ hasText: 'Je promène un chien' }).getByText('1')).toBeVisible();
});

test('a child joins with the code of a parent’s consent, and their picture becomes a design; after the first ballot the plan changes only with a reason', async ({ browser, hall }) => {
  const desk = await openDesk(browser, hall.host().home);
  const { page, words } = desk;
  await page.locator('summary').filter({ hasText: words('facilitator:parental.title') }).click();
  await field(desk, words('facilitator:parental.by')).fill('Marie-Ève Tremblay');
  await page.getByRole('button', { name: words('facilitator:parental.record') }).click();
  const code = (await page.getByText(words('facilitator:parental.codes', { codes: '' })).innerText()).slice(-8);

  const child = await openTablet(browser, hall.host().tablets, 'phone', 'fr');
  await child.hand.choose(child.page.getByRole('radio', { name: child.words('common:language.fr'), exact: true }));
  await child.hand.press(button(child, child.words('common:action.next')));
  for (const consent of ['takePart', 'publishPictures']) await child.hand.tick(box(child, child.words(`tablet:consent.${consent}`)));
  await child.hand.press(button(child, child.words('common:action.next')));
  await child.hand.choose(child.page.getByRole('radio', { name: child.words('tablet:age.under-14'), exact: true }));
  const asked = child.page.getByRole('textbox', { name: child.words('tablet:age.code') });
  await child.hand.write(asked, 'ABCDEFGH');
  await child.hand.press(button(child, child.words('tablet:join.enter')));
  await expect(child.page.getByText(child.words('refusals:unknown-parental-code'))).toBeVisible();
  await child.hand.write(asked, code.toLowerCase());
  await child.hand.press(button(child, child.words('tablet:join.enter')));
  await expect(heading(child, child.words('tablet:waiting.title'))).toBeVisible();

  await movesOn(desk, 'envision');
  await child.hand.press(button(child, child.words('tablet:envision.new')));
  await child.hand.write(child.page.getByRole('textbox').first(), 'Une fontaine et des bancs');
  await child.hand.press(button(child, child.words('tablet:write.draw')));
  await child.hand.press(button(child, child.words('tablet:wish.again')));
  await expect(button(child, child.words('tablet:lineage.fromMine'))).toBeVisible();
  await child.hand.press(button(child, child.words('tablet:wish.propose')));
  await page.getByRole('button', { name: words('facilitator:envision.accept'), exact: true }).click();

  await page.getByRole('navigation').getByRole('button', { name: words('facilitator:phase.welcome') }).first().click();
  await partOf(desk, 'designs').click();
  const design = page.locator('details.entry').first();
  await design.locator('summary').first().click();
  const drawn = await design.getByRole('img').getAttribute('src');
  await design.getByRole('radio', { name: words('facilitator:plan.pictureFrom.wish') }).click();
  await design.getByRole('combobox', { name: words('facilitator:plan.pictureWish') }).selectOption({ index: 1 });
  await page.getByRole('button', { name: words('facilitator:plan.save') }).click();
  await expect(told(desk)).toHaveText(words('facilitator:received'));
  await expect(design.getByRole('img')).not.toHaveAttribute('src', drawn ?? '');

  await movesOn(desk, 'shortlist');
  await settlesWithMistakes(desk);
  await movesOn(desk, 'evaluate');
  await takesNextStep(desk, 'open');
  await page.getByRole('navigation').getByRole('button', { name: words('facilitator:phase.welcome') }).first().click();
  await partOf(desk, 'budget').click();
  await field(desk, words('facilitator:plan.total')).fill('100000');
  await page.getByRole('button', { name: words('facilitator:plan.save') }).click();
  await expect(faultAt(desk, words('facilitator:plan.reasonNeeded'))).toBeVisible();
  await field(desk, words('facilitator:plan.reason')).fill('Le conseil a réduit le budget');
  await page.getByRole('button', { name: words('facilitator:plan.save') }).click();
  await page.getByText(words('facilitator:amendments', { count: 1 })).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Le conseil a réduit le budget' }).first()).toContainText(/400\s000\s\$ → 100\s000\s\$/);
});

/** A new measure whose numbers cannot be read: each is said beside its field, and none is recorded. */
async function settlesWithMistakes(desk: Desk): Promise<void> {
  const { page, words } = desk;
  await page.getByRole('combobox', { name: words('facilitator:shortlist.fate') }).selectOption({ label: words('facilitator:shortlist.kind.new-measure') });
  await field(desk, words('facilitator:shortlist.nameFr')).fill('Fontaine');
  await field(desk, words('facilitator:shortlist.nameEn')).fill('Fountain');
  const cost = field(desk, words('facilitator:shortlist.cost'));
  const effect = page.getByRole('group', { name: words('facilitator:shortlist.effects') }).getByRole('textbox').first();
  await cost.fill('beaucoup');
  await effect.fill('7');
  const record = page.getByRole('button', { name: words('facilitator:shortlist.record') });
  await record.click();
  await expect(cost).toHaveAccessibleDescription(words('facilitator:plan.notAmount'));
  await expect(effect).toHaveAccessibleDescription(words('facilitator:shortlist.notEffect'));
  await cost.fill('12 500');
  await effect.fill('1,5');
  await record.click();
  await expect(page.getByText(words('facilitator:shortlist.outcome.new-measure', { what: 'Fontaine' }))).toBeVisible();
}

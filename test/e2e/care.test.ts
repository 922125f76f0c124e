import { expect } from '@playwright/test';
import { accepts, cardOf, movesOn, openDesk, openProjector, projects, setsAside } from './desk.ts';
import { test } from './hall.ts';
import { inspect } from './inspect.ts';
import { button, joins, opensOwnMenu, openTablet } from './tablet.ts';
import { goesBack, looksAt, proposes, wishes } from './wishes.ts';

const bench = 'Un banc sous un arbre';
const statue = 'A statue of my boss';

test('a picture has a text, a checklist, an owner, and a reason when the room is not shown it', async ({ browser, hall }) => {
  const desk = await openDesk(browser, hall.host().home);
  const ana = await openTablet(browser, hall.host().tablets, 'phone', 'fr');
  const bob = await openTablet(browser, hall.host().tablets, 'tablet', 'en');
  await joins(ana, { consents: [], age: '75+', groups: 'none' });
  await joins(bob, { consents: ['publishPictures'], age: '18-34', groups: 'none' });
  await movesOn(desk, 'envision');
  await wishes(ana, bench);
  const { page, hand, words } = ana;

  await test.step('it says what it is, in words that its author puts right', async () => {
    await expect(page.getByText(words('care:mark.sketch'))).toBeVisible();
    await hand.press(page.locator('summary').filter({ hasText: words('care:describe.title') }));
    await expect(page.getByText(words('care:describe.proposed'))).toBeVisible();
    await inspect(page, 'phone-fr-care-proposed');
    await hand.press(button(ana, words('care:describe.change')));
    await hand.write(page.getByRole('textbox', { name: words('care:describe.in.fr') }), 'Un banc vert, et mon arbre');
    await hand.press(button(ana, words('care:describe.keep')));
    await expect(page.getByRole('img').first()).toHaveAttribute('alt', 'Un banc vert, et mon arbre');
    await expect(page.getByText(words('care:describe.author'))).toBeVisible();
  });

  await test.step('drawn anew, the text that was put right is offered again', async () => {
    await hand.press(button(ana, words('tablet:wish.again')));
    await expect(page.getByText(words('care:describe.earlier'))).toBeVisible();
    await inspect(page, 'phone-fr-care-earlier');
    await hand.press(button(ana, words('care:describe.useEarlier')));
    await hand.press(button(ana, words('care:describe.keep')));
    await expect(page.getByRole('img').first()).toHaveAttribute('alt', 'Un banc vert, et mon arbre');
  });

  await test.step('its author says who may use it, knowing what the report does', async () => {
    await expect(page.getByText(words('care:rights.workshopNoReport'))).toBeVisible();
    await hand.choose(page.getByRole('radio', { name: new RegExp(`^${words('care:rights.city')}`) }));
    await inspect(page, 'phone-fr-care-rights');
    await proposes(ana);
  });

  await test.step('who could use the place is answered, a question may be left out', async () => {
    await hand.press(page.locator('summary').filter({ hasText: words('care:check.title') }));
    const question = (topic: string) => page.getByRole('radiogroup', { name: words(`care:check.question.${topic}`) });
    await hand.choose(question('wheelchair').getByRole('radio', { name: words('care:check.answer.no') }));
    await hand.choose(question('rest').getByRole('radio', { name: words('care:check.answer.yes') }));
    await hand.press(button(ana, words('care:check.send')));
    await expect(page.getByRole('group').filter({ has: question('rest') }).getByRole('status')).toHaveText(words('tablet:standing.received'));
    await inspect(page, 'phone-fr-care-checked');
  });

  await test.step('the desk sees the text, the rights, that few answered, and puts the other language right', async () => {
    const card = cardOf(desk, bench);
    await expect(card).toContainText(desk.words('care:describe.oneSided.fr'));
    await expect(card).toContainText(desk.words('care:rights.told.city'));
    await expect(card).toContainText(desk.words('care:check.countedFew'));
    await card.locator('summary').filter({ hasText: desk.words('care:describe.summary') }).click();
    await card.getByRole('textbox', { name: desk.words('care:describe.in.en') }).fill('A green bench, and my tree');
    await card.getByRole('button', { name: desk.words('care:describe.keep') }).click();
    await expect(card).not.toContainText(desk.words('care:describe.oneSided.fr'));
    await inspect(desk.page, 'desk-care');
    await accepts(desk, bench);
  });

  await test.step('somebody else reads it in their language, and a reason too', async () => {
    await expect(bob.page.getByRole('img').first()).toHaveAttribute('alt', 'A green bench, and my tree');
    await wishes(bob, statue);
    await proposes(bob);
    await setsAside(desk, statue, '', 'off-topic');
    await expect(bob.page.getByText(bob.words('care:moderate.told.off-topic'))).toBeVisible();
    await inspect(bob.page, 'tablet-en-care-aside');
    await goesBack(bob);
    await looksAt(bob, bench);
    await bob.hand.press(bob.page.locator('summary').filter({ hasText: bob.words('care:check.title') }));
    await inspect(bob.page, 'tablet-en-care-checklist');
  });

  await test.step('the big screen says what a picture is in both languages', async () => {
    const projector = await openProjector(desk);
    await projects(desk, 'gallery');
    await expect(projector.getByText(words('care:mark.sketch'))).toBeVisible();
    await expect(projector.getByText(bob.words('care:mark.sketch'))).toBeVisible();
    await inspect(projector, 'projector-care');
  });

  await test.step('the rights may be changed in any phase, from under one’s name', async () => {
    await movesOn(desk, 'shortlist');
    await opensOwnMenu(ana);
    await hand.press(button(ana, words('care:rights.mine')));
    await hand.choose(page.getByRole('dialog').getByRole('radio', { name: new RegExp(`^${words('care:rights.workshop')}`) }).last());
    await expect(cardOf(desk, bench)).toContainText(desk.words('care:rights.told.workshop'));
    await inspect(page, 'phone-fr-care-mine');
  });
});

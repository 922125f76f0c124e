import { expect, type Page } from '@playwright/test';
import { movesOn, openDesk, openProjector } from './desk.ts';
import { test } from './hall.ts';
import { inspect } from './inspect.ts';
import { button, joins, openTablet } from './tablet.ts';
import { wordsIn } from './words.ts';

const fr = wordsIn('fr');

test('the hall is run from one screen: timer, help, views of the big screen by key, and the last step undone', async ({ browser, hall }) => {
  const desk = await openDesk(browser, hall.host().home);
  const projector = await openProjector(desk);
  const clara = await openTablet(browser, hall.host().tablets, 'tablet', 'en');
  await joins(clara, { consents: [], age: '35-54', groups: 'none' });
  const { page } = desk;
  const shows = (view: string) => expect(page.getByRole('radio', { name: fr(`facilitator:projector.${view}`), exact: true })).toBeChecked();

  await test.step('a key brings a view to the big screen, a digit that is typed does not, and keys can be switched off', async () => {
    await page.getByRole('main').click({ position: { x: 5, y: 5 } });
    await page.keyboard.press('2');
    await shows('timer');
    await expect(projector.getByText(fr('hall:timer.none'))).toBeVisible();
    const minutes = page.locator('.hall-start').getByRole('textbox');
    await minutes.fill('');
    await minutes.pressSequentially('13');
    await shows('timer');
    await page.keyboard.press('Enter');
    await expect(projector.getByRole('timer')).toHaveText(/^1[23]:\d\d$/);
    await page.getByRole('checkbox', { name: fr('hall:keys.on') }).uncheck();
    await page.keyboard.press('1');
    await shows('timer');
  });

  await test.step('the timer is on the tablet too, and goes on after the host was killed', async () => {
    await expect(clara.page.getByRole('timer')).toHaveText(/^1[23]:\d\d$/);
    await inspect(projector, 'projector-timer');
    await hall.kill();
    await hall.restart();
    await expect(projector.getByRole('timer')).toHaveText(/^1[23]:\d\d$/);
    await page.getByRole('button', { name: fr('hall:timer.plusFiveLong') }).click();
    await expect(clara.page.getByRole('timer')).toHaveText(/^1[78]:\d\d$/);
    await page.getByRole('button', { name: fr('hall:timer.pause') }).click();
    const stood = await clock(projector);
    expect(await clock(clara.page)).toBe(stood);
    await expect(projector.getByText(fr('hall:timer.paused'))).toBeVisible();
  });

  await test.step('who asks for help is seen across the room and on the desk, until somebody has been there', async () => {
    await clara.hand.press(button(clara, clara.words('hall:call.ask')));
    await expect(clara.page.getByText(fr('hall:call.big'))).toBeVisible();
    await inspect(clara.page, 'tablet-en-help');
    await expect(page.locator('.hall-call')).toHaveCount(1);
    await inspect(page, 'desk-help');
    await page.locator('.hall-call').getByRole('button').click();
    await expect(page.getByText(fr('hall:waiting.nothing'))).toBeVisible();
    await expect(clara.page.getByText(fr('hall:call.big'))).toBeHidden();
  });

  await test.step('the button says what it would undo, and undoes it', async () => {
    await movesOn(desk, 'envision');
    await expect(clara.page.getByRole('heading', { level: 1 })).toContainText(/Imagine/);
    await page.getByRole('button', { name: fr('hall:undo.do', { what: fr('hall:undo.moved', { phase: fr('facilitator:phase.welcome') }) }) }).click();
    await expect(clara.page.getByRole('heading', { name: clara.words('tablet:waiting.title') })).toBeVisible();
  });
});

/** What a timer that stands shows, once it shows the same twice. */
async function clock(page: Page): Promise<string> {
  const timer = page.getByRole('timer');
  let before = '';
  await expect.poll(async () => { const same = await timer.textContent(); const stands = same === before; before = same ?? ''; return stands; }, { intervals: [1_100] }).toBe(true);
  return before;
}

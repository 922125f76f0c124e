import { expect } from '@playwright/test';
import { openDesk, movesOn, told, unfolds } from './desk.ts';
import { test } from './hall.ts';
import { inspect } from './inspect.ts';
import { button, joins, openTablet } from './tablet.ts';
import { wishes } from './wishes.ts';

test('what cannot be accepted is said in the person’s language, and nothing else is lost', async ({ browser, hall }) => {
  const desk = await openDesk(browser, hall.host().home);
  const { page, words } = desk;

  await test.step('a text that calls itself a picture is refused as a photo', async () => {
    await unfolds(desk, words('facilitator:plan.site'));
    await page.getByLabel(words('facilitator:plan.photo')).setInputFiles({ name: 'rue.png', mimeType: 'image/png', buffer: Buffer.from('ceci n’est pas une image') });
    await expect(told(desk)).toHaveText(words('facilitator:fault.not-an-image'));
    await inspect(page, 'desk-bad-photo');
  });

  for (const [language, kind] of [['fr', 'phone'], ['en', 'tablet']] as const) {
    await test.step(`a wish of 10,000 characters stays on the ${kind} until it is shorter (${language})`, async () => {
      const tablet = await openTablet(browser, hall.host().tablets, kind, language);
      await joins(tablet, { consents: [], age: 'not-said', groups: 'none' });
      if (language === 'fr') await movesOn(desk, 'envision');
      const long = 'banc '.repeat(2_000).trim();
      await tablet.hand.press(button(tablet, tablet.words('tablet:envision.new')));
      const text = tablet.page.getByRole('textbox').first();
      await text.fill(long);
      await expect(tablet.page.getByText(tablet.words('refusals:text-too-long', { most: 2_000 }))).toBeVisible();
      await expect(button(tablet, tablet.words('tablet:write.draw'))).toBeDisabled();
      await expect(text).toHaveValue(long);
      await inspect(tablet.page, `${kind}-${language}-bad-wish`);
      await tablet.hand.press(button(tablet, tablet.words('common:action.back')));
      await wishes(tablet, language === 'fr' ? 'Un banc à l’ombre' : 'A bench in the shade');
    });
  }
});

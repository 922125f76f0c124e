import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { sdapiStandIn } from '../live/image-servers.ts';
import { openDesk, type Desk } from './desk.ts';
import { test } from './hall.ts';
import { keys, type Hand } from './hands.ts';
import { inspect } from './inspect.ts';
import { joins, openTablet } from './tablet.ts';

type Field = (name: string) => ReturnType<Page['getByRole']>;

test('an image engine is chosen, tested and saved by keyboard alone, says plainly what is wrong, and tablets are told where words go', async ({ browser, hall }) => {
  const server = await sdapiStandIn({ authorization: 'Bearer chut-42' });
  const desk = await openDesk(browser, hall.host().home);
  const { page, words } = desk;
  const hand = keys(page);
  const button: Field = (name) => page.getByRole('button', { name: words(`engines:${name}`), exact: true });
  const field: Field = (name) => page.getByRole('textbox', { name: words(`engines:${name}`), exact: true });
  const part = page.locator('details.engine');
  const outcome = part.locator('.notice');
  const token = part.locator('input[type="password"]');
  const choosesEngine = (name: string): Promise<void> => hand.choose(part.getByRole('radio', { name: new RegExp(`^${words(`engines:engine.${name}`)}`) }));

  await test.step('nothing answers there: the desk says so in French, and what to look at', async () => {
    await unfolds(desk, hand);
    await choosesEngine('server');
    await hand.write(field('server.address'), '127.0.0.1:9');
    await hand.press(button('test.do'));
    await expect(outcome).toHaveText('Rien ne répond à l’adresse 127.0.0.1:9. Le serveur est-il démarré, et l’adresse est-elle la bonne?');
    await inspect(page, 'desk-engine-fault');
  });

  await test.step('a test can be cancelled', async () => {
    const deaf = await sdapiStandIn({ body: 'hang' });
    await hand.write(field('server.address'), deaf.address);
    await hand.press(button('test.do'));
    await expect(part.getByText(words('engines:test.running'))).toBeVisible();
    await hand.press(button('test.cancel'));
    await expect(outcome).toHaveText(words('engines:test.cancelled'));
    await deaf.close();
  });

  await test.step('the right server with its token works, is saved, and is there after a reload without the token', async () => {
    await hand.write(field('server.address'), server.address);
    await part.getByRole('combobox', { name: words('engines:server.access') }).selectOption('bearer');
    await hand.press(button('test.do'));
    await expect(outcome).toHaveText('Le serveur ne laisse pas entrer Parvis. Vérifiez le nom, le mot de passe ou le jeton.');
    await hand.write(token, 'chut-42');
    await hand.press(button('test.do'));
    await expect(outcome).toContainText('Tout fonctionne. Le modèle street-sdxl.safetensors [ab12]');
    await hand.write(field('names.label'), 'Éloïse Côté');
    await hand.press(button('save'));
    await expect(part.getByText(words('engines:saved'))).toBeVisible();
    await page.reload();
    await unfolds(desk, hand);
    await expect(field('server.address')).toHaveValue(server.address);
    await expect(field('names.label')).toHaveValue('Éloïse Côté');
    await expect(token).toHaveValue('');
    await expect(part.getByText(words('engines:secret.kept'))).toBeVisible();
    await expect(part.locator(':scope > summary')).toContainText(words('engines:now.here'));
    expect(readFileSync(join(hall.folder, 'engine.json'), 'utf8')).toContain('Éloïse Côté');
    for (const name of readdirSync(hall.folder)) if (/\.(?:json|sqlite(?:-wal)?)$/.test(name)) expect(readFileSync(join(hall.folder, name), 'latin1')).not.toContain('chut-42');
    await hand.press(button('test.do'));
    await expect(outcome).toContainText('Tout fonctionne.');
  });

  await test.step('what would be sent is shown word for word, and nothing is until the room has been told', async () => {
    await choosesEngine('huggingFace');
    await hand.write(field('service.model'), 'anyone/street');
    await hand.press(part.locator('summary').filter({ hasText: words('engines:preview.title') }));
    await hand.write(field('preview.words'), 'Trois bancs et pas d’autos, 514 555-0199');
    await hand.press(button('preview.show'));
    const sent = part.locator('.sent');
    await expect(sent).toContainText(/three benches/i);
    await expect(sent).not.toContainText('514');
    await expect(part.getByText(words('engines:preview.notYet'))).toBeVisible();
    await inspect(page, 'desk-engine-preview');
    await hand.tick(part.getByRole('checkbox', { name: new RegExp(words('engines:leaving.agreed')) }));
    await hand.press(button('save'));
    await expect(part.locator(':scope > summary')).toContainText(words('engines:now.leaves', { name: 'Hugging Face' }));
  });

  await test.step('whoever joins reads where words would go before agreeing', async () => {
    const rita = await openTablet(browser, hall.host().tablets, 'phone', 'fr');
    await joins(rita, { consents: [], age: '75+', groups: 'none' }, async (step) => {
      if (step !== 'consent') return;
      await expect(rita.page.getByText(words('engines:tablet.consent', { name: 'Hugging Face' }))).toBeVisible();
      await inspect(rita.page, 'phone-fr-consent-outside');
    });
  });
  await server.close();
});

async function unfolds({ page, words }: Desk, hand: Hand): Promise<void> {
  await hand.press(page.locator('summary').filter({ hasText: words('engines:title') }));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { approves } from './ballots.ts';
import { openDesk, opensPanel } from './desk.ts';
import { measure } from './evening.ts';
import { parvis } from './host.ts';
import { inspect } from './inspect.ts';
import { answersIn, asked, question, test } from './outage-hall.ts';
import { heading, received, type Tablet } from './tablet.ts';

const likes = (tablet: Tablet, standing: 'received' | 'alone'): Promise<void> => approves(tablet, [measure('benches', tablet.language)], standing);

test('eight tablets: three lose the network in mid-ballot, the host is killed and started again, the ballot closes, and the report counts eight', async ({ browser, hall }) => {
  await hall.lead({ type: 'move', to: 'evaluate' });
  await hall.lead({ type: 'open-ballot', ballot: asked });
  const onWire: Tablet[] = [];
  const near: Tablet[] = [];
  for (let nth = 0; nth < 8; nth += 1) (nth < 3 ? onWire : near).push(await hall.arrives(browser, nth, nth < 3 ? hall.wire.address : hall.host().tablets));
  for (const tablet of [...onWire, ...near]) await expect(heading(tablet, question[tablet.language])).toBeVisible();
  const [early, ...later] = near;
  if (!early) throw new Error('no tablets');
  await likes(early, 'received');
  hall.wire.cut();
  for (const tablet of onWire) await likes(tablet, 'alone');
  for (const tablet of later.slice(0, 2)) await likes(tablet, 'received');
  await hall.kill();
  for (const tablet of later.slice(2)) await likes(tablet, 'alone');
  await hall.restart();
  for (const tablet of later.slice(2)) await expect(received(tablet)).toBeVisible();
  expect(Object.keys(answersIn(hall.recorded()))).toHaveLength(5);
  await hall.lead({ type: 'close-ballot', ballot: 'b' });

  // Their Wi-Fi comes back once the ballot is closed: they are told, and the facilitator admits them.
  hall.wire.mend();
  for (const tablet of onWire) await expect(tablet.page.getByText(tablet.words('tablet:late.waiting', { title: question[tablet.language] }))).toBeVisible();
  for (const tablet of onWire) await expect(received(tablet)).toHaveCount(0);
  expect(Object.keys(answersIn(hall.recorded()))).toHaveLength(5);
  const desk = await openDesk(browser, hall.host().home);
  await expect(desk.page.getByText(desk.words('late:waiting', { count: 3 }))).toBeVisible();
  await inspect(desk.page, 'desk-fr-late');
  await inspect(onWire[1]?.page ?? desk.page, 'phone-en-late');
  await desk.page.getByRole('button', { name: desk.words('late:countAll', { count: 3 }), exact: true }).click();
  for (const tablet of onWire) await expect(tablet.page.getByText(tablet.words('tablet:late.admitted', { title: question[tablet.language] }))).toBeVisible();
  await opensPanel(desk, 'evaluate');
  await expect(desk.page.getByText(desk.words('late:admitted', { count: 3 }))).toBeVisible();

  const { state, times } = hall.recorded();
  expect(Object.keys(answersIn({ state }))).toHaveLength(8);
  expect(new Set(times.values())).toEqual(new Set([1]));
  const out = join(hall.folder, 'told');
  expect(parvis('report', '--data', hall.folder, '--lang', 'en', '--out', out)).toMatchObject({ status: 0 });
  const report = readFileSync(join(out, 'report-en.html'), 'utf8');
  expect(report).toContain('Answered: 8. Skipped: 0.');
  expect(report).toContain('admitted by the facilitator: 3');
  expect(readFileSync(join(out, 'restricted', 'answers.csv'), 'utf8').match(/before-results/g)).toHaveLength(3 * 3);
  expect(parvis('verify', '--data', hall.folder)).toMatchObject({ status: 0 });
});

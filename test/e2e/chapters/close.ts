import { join } from 'node:path';
import { expect } from '@playwright/test';
import { because, fountain, group, measure, said, title, type Evening } from '../evening.ts';
import { movesOn, opensPanel, takesNextStep } from '../desk.ts';
import { parvis } from '../host.ts';
import { inspect } from '../inspect.ts';
import { measuresOn } from '../negotiation.ts';
import { exportsOf, opensReport, wishAbout } from '../report.ts';
import { heading } from '../tablet.ts';
import { wordsIn } from '../words.ts';

const fr = wordsIn('fr');

/** The end, and the report in one click. */
export async function closes({ desk, amina, clara }: Evening): Promise<void> {
  await movesOn(desk, 'close');
  await expect(heading(amina, fr('tablet:close.title'))).toBeVisible();
  await inspect(amina.page, 'tablet-fr-8-close');
  await inspect(clara.page, 'tablet-en-8-close');
  await amina.page.emulateMedia({ colorScheme: 'dark' });
  await inspect(amina.page, 'tablet-fr-8-close-dark');
  await takesNextStep(desk, 'report');
  await expect(desk.page.getByRole('link', { name: 'report-fr.html' })).toBeVisible();
  await inspect(desk.page, 'desk-8-close');
}

/** What was painted into a picture stands in its text. */
const painted = { fr: /Dans la partie repeinte\s: .*bac à fleurs/, en: /In the part painted anew: .*planter/ };

/** The report, opened as a file. */
export async function reports({ browser, hall, desk, amina, clara }: Evening): Promise<void> {
  await opensPanel(desk, 'negotiate');
  const counts = await desk.page.locator('output.big').filter({ hasText: fr('facilitator:negotiate.answers', { count: 23 }) }).first().textContent() ?? '';
  const tallies = { accepted: Number(/(\d+) accepte/.exec(counts)?.[1]), objected: Number(/(\d+) s’oppose/.exec(counts)?.[1]) };
  for (const { language, page, words } of [amina, clara]) {
    const report = await opensReport(browser, hall.folder, language);
    await inspect(report, `report-${language}`);
    const people = (joined: string, withdrawn: string): string => `${words('report:people.joined', { people: joined })} ${words('report:people.withdrawn', { people: withdrawn })}`;
    await expect(report.getByRole('heading', { level: 1, name: title[language] })).toBeVisible();
    await expect(report.getByText(people('23', words('report:few')))).toBeVisible();
    await expect(wishAbout(report, said.rampAtNight)).toContainText(words('report:fate.measure', { label: measure('benches', language) }));
    await expect(wishAbout(report, said.rampAtNight).getByRole('img', { name: painted[language] })).toBeAttached();
    await expect(wishAbout(report, said.fountain)).toContainText(words('report:fate.new-measure', { label: fountain[language] }));
    await expect(wishAbout(report, said.fountain)).toContainText(said.comment);
    await expect(wishAbout(report, because.playground)).toContainText(words('report:wish.noWords'));
    for (const text of [said.secret, said.statue, because.statue]) await expect(report.getByText(text)).toHaveCount(0);
    await expect(report.getByRole('heading', { name: words('report:round.numbered', { number: 2 }) })).toBeVisible();
    for (const name of await measuresOn(page)) await expect(report.getByRole('main')).toContainText(name);
    for (const text of [because.objection, because.refusal, because.reservation]) await expect(report.getByText(text).first()).toBeVisible();
    await expect(report.getByText(words('report:round.responses', tallies)).last()).toBeVisible();
    for (const role of ['cell', 'rowheader', 'columnheader'] as const) await expect(report.getByRole(role, { name: group('wheelchair', language), exact: true })).toHaveCount(0);
  }
  const written = exportsOf(hall.folder);
  for (const [name, text] of written) expect.soft(text, `${name} after the withdrawal`).not.toContain(said.statue);
  expect([...written.keys()]).toEqual(expect.arrayContaining(['results.csv', 'wishes.csv', 'rounds.csv', join('restricted', 'ratings.csv')]));
  expect(parvis('verify', '--data', hall.folder)).toMatchObject({ status: 0 });
}

import { expect } from '@playwright/test';
import { street } from '../../../app/templates/street.ts';
import { because, design, group, measure, ratings, wanted, type Evening } from '../evening.ts';
import { rates } from '../ballots.ts';
import { movesOn, opensPanel, projects, ratesAgain, showsResults, takesNextStep } from '../desk.ts';
import { inspect } from '../inspect.ts';
import { agrees, objects, opensNumber, packageOn, reserves } from '../negotiation.ts';
import { linesOf, seesResults, turnsPages } from '../results.ts';
import { heading, withdraws } from '../tablet.ts';
import { seesTerms } from '../terms.ts';
import { seatsVoice, showsVoices } from '../voices.ts';
import { wordsIn } from '../words.ts';

const fr = wordsIn('fr');

/** Results are shown and talked about, and the same ratings asked again. */
export async function discusses({ desk, projector, amina, bernard, clara, david, crowd }: Evening): Promise<void> {
  await movesOn(desk, 'discuss');
  await showsResults(desk, ratings.fr);
  await projects(desk, 'results');
  for (const { page, words, language } of [amina, bernard, clara, david]) {
    await seesResults(page, words, { large: [group('seniors', language), group('parents', language)], small: group('wheelchair', language) });
  }
  await seesResults(desk.page, desk.words, { large: [group('seniors', 'fr'), group('parents', 'fr')], small: group('wheelchair', 'fr') });
  await expect(projector.getByRole('heading', { level: 1, name: ratings.fr })).toBeVisible();
  await inspect(projector, 'projector-6-results');
  expect(await turnsPages(projector, () => expect(linesOf(projector, group('wheelchair', 'en'))).toHaveCount(0))).toBeGreaterThan(5);
  await inspect(desk.page, 'desk-6-discuss');
  await inspect(amina.page, 'tablet-fr-6-results');
  await inspect(bernard.page, 'phone-fr-6-results');
  await ratesAgain(desk, ratings.fr);
  await expect(amina.page.getByText(fr('tablet:ballot.again'))).toBeVisible();
  await rates(amina, (item) => (item === design('as-is', 'fr') ? 2 : 4), 5);
  await rates(bernard, () => 4, 5);
  await rates(clara, () => 4, 5);
  await rates(david, () => 3, 5);
  await crowd.answer();
  await takesNextStep(desk, 'close');
  await showsResults(desk, ratings.fr, 'after');
  await expect(projector.getByRole('columnheader', { name: fr('common:results.after') }).first()).toBeAttached();
  await inspect(projector, 'projector-6-results-again');
}

/** The first package: what it holds is the same on every screen. */
export async function bargains({ desk, projector, amina, bernard, clara, david, crowd }: Evening): Promise<void> {
  await opensPanel(desk, 'negotiate');
  await desk.page.getByRole('button', { name: fr('facilitator:moveRoom', { phase: fr('facilitator:phase.negotiate') }) }).click();
  await seesTerms(desk, projector, [amina, bernard, clara, david]);
  await seatsVoice(desk, group('low-vision', 'fr'), group('seniors', 'fr'));
  await takesNextStep(desk, 'mediate');
  const first = await packageOn(amina, 1);
  expect(first.length).toBeGreaterThan(1);
  for (const name of first) {
    await expect(desk.page.getByRole('article').first()).toContainText(name);
    await expect(projector.getByRole('main')).toContainText(name);
  }
  await inspect(amina.page, 'tablet-fr-7-package');
  await inspect(bernard.page, 'phone-fr-7-package');
  await inspect(clara.page, 'tablet-en-7-package');
  await inspect(desk.page, 'desk-7-negotiate');
  await inspect(projector, 'projector-7-package');
  await showsVoices(desk, amina, projector);
  await opensNumber(desk, group('seniors', 'fr'), () => inspect(desk.page, 'desk-7-number'));
  await objects(amina, because.objection, { mustHave: measure(wanted, 'fr') });
  await inspect(amina.page, 'tablet-fr-7-objected');
  await agrees(bernard);
  await objects(clara, because.refusal, { cannotAccept: street.measures.find(({ label }) => label.fr === first[0])?.label.en ?? '' });
  await agrees(david);
  await crowd.respond();
  await crowd.insist('seniors', wanted);
  await expect(desk.page.getByText(fr('facilitator:negotiate.answers', { count: 24 }))).toBeVisible();
}

/** The second package answers what was asked for. */
export async function bargainsAgain({ desk, amina, bernard, clara, david, crowd }: Evening): Promise<void> {
  await takesNextStep(desk, 'again');
  const second = await packageOn(amina, 2);
  expect(second.length).toBeGreaterThan(0);
  await expect(heading(amina, fr('tablet:package.asked'))).toBeVisible();
  await expect(amina.page.getByRole('listitem').filter({ hasText: measure(wanted, 'fr') }).first()).toBeVisible();
  await expect(amina.page.getByText(fr('bargain:ballot.title', { count: 1 }))).toBeVisible();
  await reserves(amina, because.reservation);
  await agrees(bernard);
  await objects(clara, because.refusal, { criterion: street.criteria[0]?.label.en ?? '' });
  await agrees(david);
  await crowd.respond();
  await expect(desk.page.getByText(fr('facilitator:negotiate.answers', { count: 24 })).first()).toBeVisible();
  await expect(desk.page.getByText(because.reservation)).toBeAttached();
  await inspect(clara.page, 'tablet-en-7-second');
  await inspect(desk.page, 'desk-7-second');
}

/** Leaving for good, with the receipt code. */
export async function leaves({ desk, bernard, receipts }: Evening): Promise<void> {
  await withdraws(bernard, receipts.get(bernard) ?? '');
  await expect(bernard.page.getByText(fr('tablet:withdraw.done')).or(heading(bernard, fr('tablet:join.welcome'))).first()).toBeVisible();
  await expect(desk.page.getByText(fr('facilitator:who.withdrawn', { count: 1 }))).toBeVisible();
  await expect(desk.page.getByText(fr('facilitator:who.present', { count: 23 }), { exact: true })).toBeVisible();
}

import { expect } from '@playwright/test';
import { street } from '../../../app/templates/street.ts';
import { because, fountain, measure, said, type Evening } from '../evening.ts';
import { accepts, movesOn, projects, setsAside, settles } from '../desk.ts';
import { inspect } from '../inspect.ts';
import { paintsCorner } from '../paints.ts';
import { heading, joins } from '../tablet.ts';
import { comments, goesBack, looksAt, makesVariant, proposes, understood, wishes } from '../wishes.ts';
import { wordsIn } from '../words.ts';

const fr = wordsIn('fr');

/** People wish in both languages, and read in theirs what was understood. */
export async function envisions({ desk, amina, bernard, clara, crowd }: Evening): Promise<void> {
  await movesOn(desk, 'envision');
  await wishes(amina, said.ramp);
  expect((await understood(amina)).join(' / ')).toMatch(/banc.*3/);
  await inspect(amina.page, 'tablet-fr-3-wish');
  await wishes(clara, said.fountain);
  expect((await understood(clara)).join(' / ')).toMatch(/fountain/i);
  await inspect(clara.page, 'tablet-en-3-wish');
  await wishes(bernard, said.statue);
  await inspect(bernard.page, 'phone-fr-3-wish');
  await crowd.wish();
}

/** Who comes late lands where the room is. */
export async function comesLate({ hall, david }: Evening): Promise<void> {
  await david.page.goto(hall.host().tablets);
  await joins(david, { consents: ['publishPictures'], age: 'not-said', groups: 'none' });
  await expect(heading(david, david.words('tablet:envision.title', { place: street.site.name.en }))).toBeVisible();
  await wishes(david, said.secret);
  await goesBack(david);
  await inspect(david.page, 'tablet-en-3-list');
}

/** Variants, a corner painted over with a finger, proposals, and what the facilitator and the room make of them. */
export async function moderates({ desk, projector, amina, bernard, clara, david, crowd }: Evening): Promise<void> {
  await makesVariant(amina, said.rampAtNight);
  await paintsCorner(amina, said.corner);
  await inspect(amina.page, 'tablet-fr-3-painted');
  for (const tablet of [amina, clara, bernard]) await proposes(tablet);
  await looksAt(david, said.secret);
  await proposes(david);
  await crowd.propose();
  for (const wish of [said.rampAtNight, said.fountain]) await accepts(desk, wish);
  await setsAside(desk, said.statue, because.statue);
  await setsAside(desk, said.secret, because.playground);
  await inspect(desk.page, 'desk-3-envision');
  await expect(bernard.page.getByText(because.statue)).toBeVisible();
  await inspect(bernard.page, 'phone-fr-3-set-aside');
  await projects(desk, 'gallery');
  await expect(projector.getByText(said.fountain)).toBeVisible();
  await inspect(projector, 'projector-3-gallery');
  await goesBack(amina);
  await looksAt(amina, said.fountain);
  await comments(amina, said.comment);
  await expect(clara.page.getByText(said.comment)).toBeVisible();
}

/** Each accepted wish is settled. */
export async function sorts({ desk, amina, clara }: Evening): Promise<void> {
  await movesOn(desk, 'shortlist');
  await settles(desk, said.rampAtNight, 'measure', (card) => card.getByRole('combobox').last().selectOption({ label: measure('benches', 'fr') }));
  await settles(desk, said.fountain, 'new-measure', async (card) => {
    await card.getByRole('textbox', { name: fr('facilitator:shortlist.nameFr') }).fill(fountain.fr);
    await card.getByRole('textbox', { name: fr('facilitator:shortlist.nameEn') }).fill(fountain.en);
    await card.getByRole('textbox', { name: fr('facilitator:shortlist.cost') }).fill('42 000');
    await card.getByRole('textbox', { name: street.criteria[2]?.label.fr ?? '' }).fill('0,5');
  });
  await inspect(desk.page, 'desk-4-shortlist');
  await expect(amina.page.getByText(fr('tablet:fate.measure', { name: measure('benches', 'fr') })).first()).toBeVisible();
  await expect(clara.page.getByText(clara.words('tablet:fate.new-measure', { name: fountain.en })).first()).toBeVisible();
  await inspect(amina.page, 'tablet-fr-4-fates');
  await inspect(clara.page, 'tablet-en-4-fates');
}

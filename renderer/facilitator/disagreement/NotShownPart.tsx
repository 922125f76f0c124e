import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { BallotNotShown, MissingLines, NotShown, PlaceNotShown } from '../../../app/workshop/withheld-views.ts';
import type { Naming } from '../../components/charts/index.ts';
import { Fold } from '../../components/Fold.tsx';
import { list } from '../../texts.ts';
import { useDesk } from '../desk.ts';
import { PairsPart } from './PairsPart.tsx';

/** The host reckons it; here only that it is one is checked. */
const shape = z.custom<NotShown>((value) => z.object({ fewest: z.number(), seats: z.array(z.unknown()), shared: z.array(z.unknown()), ballots: z.array(z.unknown()) }).safeParse(value).success);

/** What of these ballots is not shown, and why: for whoever leads alone, asked of the host when it is opened, and kept nowhere. */
export function NotShownPart({ ballots, naming }: { ballots: readonly string[]; naming: Naming }) {
  const { t } = useTranslation('facilitator');
  return <Fold className="entry" summary={t('apart:withheld.title')}><Reasons ballots={ballots} naming={naming} /></Fold>;
}

function Reasons({ ballots, naming }: { ballots: readonly string[]; naming: Naming }) {
  const { t } = useTranslation('facilitator');
  const found = useNotShown();
  if (found === null) return <p role="status">{t('apart:withheld.waiting')}</p>;
  return (
    <>
      <p className="note">{t('apart:withheld.only')}</p>
      <Seats found={found} naming={naming} />
      {found.ballots.filter(({ ballot }) => ballots.includes(ballot)).map((each) => <OfBallot key={each.ballot} each={each} naming={naming} />)}
    </>
  );
}

function useNotShown(): NotShown | null {
  const { results } = useDesk();
  const [found, find] = useState<NotShown | null>(null);
  const rests = useMemo(() => JSON.stringify(results), [results]);
  useEffect(() => {
    let here = true;
    void readNotShown().then((said) => { if (here && said) find(said); });
    return () => { here = false; };
  }, [rests]);
  return found;
}

async function readNotShown(): Promise<NotShown | null> {
  try {
    const answer = await fetch('/api/withheld');
    const said = answer.ok ? shape.safeParse(await answer.json()) : null;
    return said?.success ? said.data : null;
  } catch {
    return null;
  }
}

/** Groups that are missing from every ballot, and small ones that are told of together. */
function Seats({ found: { seats, shared }, naming }: { found: NotShown; naming: Naming }) {
  const { t } = useTranslation('facilitator');
  const { language } = useDesk();
  if (seats.length + shared.length === 0) return null;
  const parts = (names: NotShown['shared'][number]['parts']): string => list(names.map((name) => naming.words(name)), language);
  return (
    <>
      <h4>{t('apart:withheld.everywhere')}</h4>
      <ul className="sentences">
        {shared.map(({ label, parts: names, people }) => <li key={label.fr}>{t('apart:withheld.shared', { group: naming.words(label), count: people, list: parts(names) })}</li>)}
        {seats.map(({ label, parts: names, people, why }) => <li key={label.fr}>{t(`apart:withheld.seat.${why}`, { group: naming.words(label), count: people })}{names.length > 0 && ` ${t('apart:withheld.holds', { list: parts(names) })}`}</li>)}
      </ul>
    </>
  );
}

function OfBallot({ each: { title, missing, pairs, kind }, naming }: { each: BallotNotShown; naming: Naming }) {
  const { t } = useTranslation('facilitator');
  const reasons = [...Map.groupBy(missing, ({ why }) => why)];
  return (
    <section aria-label={naming.words(title)}>
      <h4>{naming.words(title)}</h4>
      {missing.length === 0 && <p>{t('apart:withheld.nothing')}</p>}
      {reasons.map(([why, some]) => (
        <div key={why}>
          <p>{t(`apart:withheld.why.${why}`)}</p>
          <ul className="sentences">{some.map((line, at) => <li key={at}><Missing line={line} naming={naming} /></li>)}</ul>
        </div>
      ))}
      <PairsPart pairs={pairs} kind={kind} naming={naming} />
    </section>
  );
}

/** How many places are named in the sentence itself; more are listed under it. */
const mostNamed = 3;

/** Who is missing, and where. */
function Missing({ line: { lines, whole, places }, naming }: { line: MissingLines; naming: Naming }) {
  const { t } = useTranslation('facilitator');
  const { language } = useDesk();
  const who = list(lines.map((label) => t('apart:withheld.quoted', { name: label === null ? t('apart:map.everyone') : naming.words(label) })), language);
  if (whole) return t('apart:withheld.whole', { who });
  const where = byItem(places).map(([item, criteria]) => placeIn(item, criteria));
  if (where.length <= mostNamed) return t('apart:withheld.at', { who, where: where.join('; ') });
  return <Fold summary={t('apart:withheld.places', { who, count: where.length })}><ul>{where.map((place) => <li key={place}>{place}</li>)}</ul></Fold>;

  function placeIn(item: string | null, criteria: readonly (string | null)[]): string {
    const of = list(criteria.flatMap((id) => (id === null ? [] : [naming.criterion(id)])), language);
    const name = item === null ? t('apart:withheld.together') : naming.item(item);
    return of === '' ? name : t('apart:withheld.place', { item: name, criteria: of });
  }
}

const byItem = (places: readonly PlaceNotShown[]): [string | null, (string | null)[]][] =>
  [...Map.groupBy(places, ({ item }) => item)].map(([item, some]) => [item, some.map(({ criterion }) => criterion)]);

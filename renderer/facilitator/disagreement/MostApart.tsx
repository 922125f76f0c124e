import { useTranslation } from 'react-i18next';
import type { BallotTold, DisagreementSentence } from '../../../app/workshop/disagreement-views.ts';
import { placeName } from '../../components/disagreement/naming.ts';
import { marks, type Marks } from '../../components/slotted.tsx';
import type { Naming } from '../../components/charts/index.ts';
import { resultWords } from '../../results.ts';
import { number } from '../../texts.ts';
import { useDesk } from '../desk.ts';
import { BallotNumber } from '../made/BallotNumber.tsx';
import { StatNumber } from './StatNumber.tsx';

/** Where the groups disagree most, in sentences whose numbers open; the widest first. */
export function MostApart({ told, naming }: { told: BallotTold; naming: Naming }) {
  const { t } = useTranslation('facilitator');
  const { language } = useDesk();
  return (
    <section aria-label={t('apart:most.title')}>
      <h4>{t('apart:most.title')}</h4>
      {told.cells.some(({ criterion }) => criterion === null) && <p className="soft">{resultWords(told.kind, t, language).mean}</p>}
      {told.most.length === 0 ? <p>{t('apart:most.none')}</p> : (
        <ol className="sentences">{told.most.map((sentence, place) => <li key={place}><Sentence said={sentence} told={told} naming={naming} /></li>)}</ol>
      )}
    </section>
  );
}

/** From this tau-b on two orders are called nearly opposite. */
const nearlyReversed = -0.6;

type Said<Kind> = { said: Extract<DisagreementSentence, { kind: Kind }>; told: BallotTold; naming: Naming };

function Sentence({ said, ...rest }: { said: DisagreementSentence; told: BallotTold; naming: Naming }) {
  switch (said.kind) {
    case 'gap': case 'split': return <OfItem said={said} {...rest} />;
    case 'apart': return <Apart said={said} {...rest} />;
    case 'reversed': return <Reversed said={said} {...rest} />;
  }
}

function OfItem({ said, told, naming }: Said<'gap' | 'split'>) {
  const { t } = useTranslation('facilitator');
  const { language } = useDesk();
  const { format } = resultWords(told.kind, t, language);
  const { mark, show } = marks();
  const what = placeName(naming, said.item, said.criterion);
  const open = (line: number, n: number, of: 'mean' | 'sd', value: number): string =>
    mark(<BallotNumber ballot={told.ballot} kind={told.kind} title={what} line={{ label: lineName({ told, naming }, line), n }} of={of} text={format(value)} />);
  if (said.kind === 'split') return show(t('apart:sentence.split', { what, mean: open(0, said.n, 'mean', said.mean), sd: open(0, said.n, 'sd', said.sd) }));
  const { high, low } = said;
  const [highGroup, lowGroup] = [high, low].map(({ line }) => lineName({ told, naming }, line));
  return <>{show(t('apart:sentence.gap', { what, high: open(high.line, high.n, 'mean', high.mean), highGroup, low: open(low.line, low.n, 'mean', low.mean), lowGroup }))}{said.clear && ` ${t('apart:sentence.clear')}`}</>;
}

function Apart({ said: { criterion, line, higher, difference, pHolm }, told, naming }: Said<'apart'>) {
  const { t } = useTranslation('facilitator');
  const { language } = useDesk();
  const { format } = resultWords(told.kind, t, language);
  const { mark, show } = marks();
  const what = naming.criterion(criterion) || t('apart:sentence.whole');
  const group = lineName({ told, naming }, line);
  const open = (text: string, how: string): string => opened(mark, text, `${what}, ${group}`, how);
  const [way, p] = [higher ? 'higher' : 'lower', open(number(pHolm, language, 4), 'pHolm')];
  if (difference === null) return show(t(`apart:sentence.${way}Only`, { what, group, p }));
  return show(t(`apart:sentence.${way}`, { what, group, difference: open(format(Math.abs(difference)), 'difference'), p }));
}

function Reversed({ said: { criterion, left, right, tau, items }, told, naming }: Said<'reversed'>) {
  const { t } = useTranslation('facilitator');
  const { language } = useDesk();
  const { mark, show } = marks();
  const what = naming.criterion(criterion) || t('apart:sentence.whole');
  const [one, other] = [left, right].map((line) => lineName({ told, naming }, line));
  return show(t(`apart:sentence.${tau <= nearlyReversed ? 'reversed' : 'otherwise'}`, { what, left: one, right: other, items, tau: opened(mark, number(tau, language, 2).replace('-', '−'), `${what}, ${one}, ${other}`, 'tau') }));
}

const opened = (mark: Marks['mark'], text: string, what: string, how: string): string => mark(<StatNumber text={text} what={what} how={how} />);

/** How a line of a ballot is called; everyone is its first. */
export const lineName = ({ told: { lines }, naming }: { told: Pick<BallotTold, 'lines'>; naming: Naming }, line: number): string => (lines[line] ? naming.words(lines[line].label) : '');

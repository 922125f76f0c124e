import type { TFunction } from 'i18next';
import type { Ballot, Language } from '../../../app/workshop/types.ts';
import { resultWords } from '../../results.ts';
import { scaleOf } from '../../scale.ts';
import { agreementOf, AgreementMap, AgreementTable, widthsOf, type AgreementWords, type Cells, type Naming } from '../charts/index.ts';
import { Fold } from '../Fold.tsx';
import { Scroll } from '../Scroll.tsx';
import { mapWords, placeName } from './naming.ts';

type Props = {
  told: Cells; ballot: Ballot; naming: Naming; t: TFunction; language: Language; columns?: number;
  /** The line of the ballot that is looked at. */
  mine?: number | undefined;
  /** For residents: in plain words, under a title of its own. */
  plain?: boolean;
  /** Makes a number of the table one that can be opened; only the facilitator's desk does. */
  open?: AgreementWords['open'];
};

/** The agreement map of one ballot: what it shows in a sentence, the drawing, and its numbers as a table, which is made once it is asked for. */
export function AgreementFigure({ told, ballot, naming, t, language, columns, mine, plain = false, open }: Props) {
  const spread = resultWords(ballot.kind, t, language).spread !== null;
  const scale = scaleOf(ballot);
  const map = agreementOf(told, scale, naming, spread);
  const words = { ...mapWords(ballot.kind, t, language), open };
  const at = map.lines.findIndex(({ line }) => line === mine);
  if (map.cells.length === 0) return null;
  return (
    <figure className="result agreement">
      <figcaption className={plain ? 'only-read' : undefined}>{t('apart:map.title')}</figcaption>
      {told.cells.some(({ criterion }) => criterion === null) && <p className="soft">{resultWords(ballot.kind, t, language).mean}</p>}
      {shows(told, naming, t, words).map((sentence) => <p key={sentence} className="result-gap">{sentence}</p>)}
      <p className="soft">{t('apart:map.says', { low: words.end(scale.min), high: words.end(scale.max) })} {spread && t(plain ? 'apart:map.spread' : 'apart:map.bars')} {map.cells.some(({ everyone }) => everyone !== null) && t('apart:map.dashed')}</p>
      <Scroll label={t('apart:map.region')}>
        <AgreementMap caption={naming.words(ballot.title)} map={map} words={words} columns={columns} mine={at === -1 ? undefined : at} />
      </Scroll>
      <Fold className="as-table" summary={t('apart:map.table')}>
        <Scroll label={t('apart:map.table')}><AgreementTable caption={naming.words(ballot.title)} map={map} words={words} /></Scroll>
      </Fold>
    </figure>
  );
}

/** Where the map is widest and where it is closest, or why it shows no two groups. */
function shows(told: Cells, naming: Naming, t: TFunction, { format }: AgreementWords): string[] {
  const widths = widthsOf(told);
  const [widest, closest] = [widths[0], widths.at(-1)];
  const line = (at: number): string => naming.words(told.lines[at]?.label ?? { en: '', fr: '' });
  if (!widest || !closest) return [t(told.cells.some(({ lines }) => lines.some((one) => one.line > 0)) ? 'apart:map.one' : 'apart:map.none')];
  const said = ({ item, criterion, low, high }: typeof widest) => ({ what: placeName(naming, item, criterion), low: format(low.mean), high: format(high.mean), lowGroup: line(low.line), highGroup: line(high.line) });
  return [t('apart:map.widest', said(widest)), ...(widths.length > 1 ? [t('apart:map.closest', said(closest))] : [])];
}

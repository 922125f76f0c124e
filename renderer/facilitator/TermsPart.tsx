import { useTranslation } from 'react-i18next';
import { TermsMark, TermsParts } from '../components/index.ts';
import { SeatRanges } from '../components/charts/index.ts';
import { useDesk } from './desk.ts';
import { MadeNumber } from './made/MadeNumber.tsx';
import { termsOpen } from './made/terms-open.tsx';
import { points } from './money.ts';

/** What is the same for everyone, as the room sees it, and what every seat can get, small ones too. Open until a package is on the table. */
export function TermsPart() {
  const { t } = useTranslation('terms');
  const { view, language } = useDesk();
  if (!view.terms) return view.phase === 'negotiate' && view.tabled.length === 0 ? <p className="note">{t('mark.missing')}</p> : null;
  return (
    <details className="terms" open={view.tabled.length === 0}>
      <summary>{t('desk.title')}</summary>
      <p className="note">{t('desk.before')}</p>
      <TermsMark told={view.terms} language={language} />
      <Ranges />
      <h4>{t('desk.public')}</h4>
      <TermsParts told={view.terms} language={language} open={termsOpen(view.terms)} />
    </details>
  );
}

function Ranges() {
  const { t } = useTranslation(['terms', 'made']);
  const { view: { ranges }, words, language } = useDesk();
  const show = (key: 'lowest' | 'base' | 'best', { seat, label, [key]: value }: typeof ranges[number]) => (
    <MadeNumber round="terms" asked={{ package: key, of: 'utility', seat }} text={value === null ? '—' : points(value, language)} what={t('made:of.package', { what: words(label), package: t(`range.${key}`) })} />
  );
  const lines = ranges.map(({ label, ...line }) => ({ ...line, label: words(label) }));
  const chartWords = { base: t('range.base'), lowest: t('range.lowest'), best: t('range.best'), format: (value: number) => points(value, language), open: (place: number, of: 'base' | 'best') => ranges[place] && show(of, ranges[place]) };
  return (
    <>
      <h4>{t('desk.seats')}</h4>
      <SeatRanges caption={t('desk.seats')} lines={lines} scale={{ min: 1, max: 5 }} words={chartWords} layout="above" />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by keyboard */}
      <section className="scroll" aria-label={t('desk.seats')} tabIndex={0}>
        <table className="numbers">
          <thead><tr><th scope="col">{t('desk.seat')}</th>{(['lowest', 'base', 'best'] as const).map((key) => <th key={key} scope="col">{t(`range.${key}`)}</th>)}</tr></thead>
          <tbody>
            {ranges.map((range) => (
              <tr key={range.seat}>
                <th scope="row">{words(range.label)}{!range.shown && <small className="unshown">{t('desk.unshown')}</small>}</th>
                <td>{show('lowest', range)}</td><td>{show('base', range)}</td><td>{show('best', range)}{!range.proved && <small className="unshown">{t('desk.notProved')}</small>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

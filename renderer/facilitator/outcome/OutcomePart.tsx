import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk.ts';
import { QuotesPart } from '../quotes/QuotesPart.tsx';
import { FollowUps } from './FollowUps.tsx';
import { SectionWords } from './SectionWords.tsx';

/** What people write into the report beside what was found: answers to what was said, the planner's own words, sections left out. */
export function OutcomePart() {
  const { t } = useTranslation('outcome');
  const { view } = useDesk();
  const { points } = view.edited;
  const waiting = points.filter(({ owed, followUps }) => owed && followUps.length === 0).length;
  const answered = points.filter(({ followUps }) => followUps.length > 0).length;
  return (
    <section aria-labelledby="outcome">
      <h3 id="outcome">{t('title')}</h3>
      <p>{t('help')}</p>
      <WordsRead />
      <details className="part">
        <summary><h4>{t('follow.title')}</h4> <small>{t('follow.answered', { count: answered })} {t('follow.waiting', { count: waiting })}</small></summary>
        <FollowUps />
      </details>
      <QuotesPart />
      <details className="part">
        <summary><h4>{t('section.title')}</h4></summary>
        <SectionWords />
      </details>
    </section>
  );
}

/** Whether those who object, or accept with a reservation, have read their words as they would stand in the report. */
function WordsRead() {
  const { t } = useTranslation('outcome');
  const { view } = useDesk();
  const { said, read, keptOut } = view.edited.words;
  if (said === 0) return null;
  return <p className={view.phase === 'negotiate' && read < said ? 'warning' : 'note'}>{t('words.said', { count: said })} {read === 0 ? t('words.nobody') : t('words.read', { count: read })} {keptOut > 0 && t('words.keptOut', { count: keptOut })} {view.phase === 'negotiate' && t('words.before')}</p>;
}

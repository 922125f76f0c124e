import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../texts.ts';
import { useLanguage } from '../use-session.ts';
import { readUnderstood, type UnderstoodWish } from './understood.ts';

/** What the sketch engine understood, listed in the reader's language, and what it did not. */
export function Understood({ value }: { value: unknown }): ReactNode {
  const { t } = useTranslation('tablet');
  const read = readUnderstood(value);
  if (!read) return null;
  const mood = [read.season && t(`understood.season.${read.season}`), read.weather && t(`understood.weather.${read.weather}`),
    read.timeOfDay && t(`understood.time.${read.timeOfDay}`)].filter((words) => words !== null && words !== '');
  return (
    <section className="understood">
      <h2>{t('understood.title')}</h2>
      {read.elements.length + mood.length === 0 ? <p>{t('understood.nothing')}</p> : (
        <ul>
          {read.elements.map((element, place) => <li key={`${element.id} ${place}`}><Element element={element} /></li>)}
          {mood.map((words) => <li key={words}>{words}</li>)}
        </ul>
      )}
      {read.notUnderstood.length > 0 ? <p>{t('understood.not')} {read.notUnderstood.map((word) => t('understood.quoted', { word })).join(', ')}</p> : null}
    </section>
  );
}

function Element({ element: { label, count, place, negated } }: { element: UnderstoodWish['elements'][number] }): string {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const name = say(label, language);
  if (negated) return t('understood.less', { name });
  const counted = count === null ? name : t('understood.count', { name, count: typeof count === 'number' ? String(count) : t(`understood.${count}`) });
  return place === null ? counted : t('understood.placed', { what: counted, where: t(`understood.place.${place}`) });
}

import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngineChosen } from '../../app/workshop/types.ts';
import type { PictureJobView } from '../../app/workshop/views.ts';
import type { Place } from './use-session.ts';

/** Where the words of a wish go besides this room's computer, or that they stay; nothing where only the built-in engine draws. */
export function WhereWordsGo({ room: { engine }, me }: Pick<Place, 'room' | 'me'>): ReactNode {
  const { t } = useTranslation('tablet');
  if (engine === null) return null;
  if (!engine.leaves) return <p className="soft">{t('engines:tablet.here')}</p>;
  return <p className="soft">{t(me.consents.cloud ? 'engines:tablet.goes' : 'engines:tablet.stays', { name: nameOf(engine, t) })}</p>;
}

/** That a picture is made here although its author agreed to an engine elsewhere: something in it is not theirs alone to send. */
export function KeptHere({ room: { engine }, me, job }: Pick<Place, 'room' | 'me'> & { job: PictureJobView }): ReactNode {
  const { t } = useTranslation('tablet');
  if (engine?.leaves !== true || !me.consents.cloud || job.engine !== 'sketch' || !(job.state === 'waiting' || job.state === 'staged')) return null;
  return <p className="soft">{t('engines:tablet.kept')}</p>;
}

/** What ticking the choice about services outside means in this workshop; null where it has none. */
export function useOutside(engine: EngineChosen | null): string | null {
  const { t } = useTranslation('tablet');
  if (engine?.leaves !== true) return null;
  return [t('engines:tablet.consent', { name: nameOf(engine, t) }), engine.takesPictures ? t('engines:tablet.consentPictures') : ''].join(' ').trim();
}

/** An address says little to anyone: it is a computer. */
const nameOf = ({ id, name }: EngineChosen, t: TFunction<'tablet'>): string => (id === 'sd-server' ? t('engines:tablet.otherComputer', { name }) : name);

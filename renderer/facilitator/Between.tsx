import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Standoff } from '../../app/workshop/standoff-views.ts';
import type { Speech } from '../../app/workshop/standoff-words.ts';
import type { Language } from '../../app/workshop/types.ts';
import { marks, type Marks } from '../components/slotted.tsx';
import { StandoffText } from '../components/StandoffText.tsx';
import { speechOf } from '../speech.ts';
import { say as inWords } from '../texts.ts';
import { useDesk } from './desk.ts';
import { CataloguePrice } from './made/CataloguePrice.tsx';
import { MadeNumber } from './made/MadeNumber.tsx';
import { Openable } from './made/Openable.tsx';
import { Short } from './made/Short.tsx';
import { whole } from './money.ts';

/** What stands between all seats on the newest package, for this desk alone; nothing where nobody objects, or too few have answered. */
export function Between() {
  const { t } = useTranslation(['bargain', 'made', 'facilitator']);
  const { view, language } = useDesk();
  if (!view.between || view.standing === null) return null;
  const { mark, show } = marks();
  return (
    <>
      <StandoffText standoff={view.between} t={t} language={language} heading="h3" title={t('standoff.titleDesk')} speech={deskSpeech(view.between, t, language, mark)} show={show} />
      <p className="note">{t('standoff.deskHelp')}</p>
    </>
  );
}

/** The voice that every screen has, with numbers that open. */
function deskSpeech({ round, measures, labels }: Standoff, t: TFunction, language: Language, mark: Marks['mark']): Speech {
  const speech = speechOf(t, language);
  const measureName = (id: string): string => { const known = measures.find((one) => one.id === id); return known ? inWords(known.label, language) : id; };
  const packageName = (want: string | null): string => {
    const [, kind = '', measure = ''] = /^([a-z-]+):(.+)$/.exec(want ?? '') ?? [];
    return want === null ? t('facilitator:negotiate.round', { number: round }) : t(`facilitator:negotiate.asks.${kind}`, { measure: measureName(measure) });
  };
  return {
    ...speech,
    say: (key, values = {}) => t(`bargain:${key}`, {
      ...values, ...(values['count'] !== undefined && { replace: { ...values, count: mark(<Objecting count={Number(values['count'])} />) } }),
    }),
    money: (cents, of) => mark(of === 'short' ? <Short text={speech.money(cents, of)} /> : <CataloguePrice measure={of.measure} name={measureName(of.measure)} cost={cents / 100} />),
    points: (value, of) => mark(<MadeNumber round={round} asked={{ package: of.want ?? 'package', of: 'utility', seat: of.seat }} text={speech.points(value, of)}
      what={t('made:of.package', { what: labels[of.seat] ? inWords(labels[of.seat] ?? { en: '', fr: '' }, language) : of.seat, package: packageName(of.want) })} />),
  };
}

function Objecting({ count }: { count: number }) {
  const { t } = useTranslation(['made', 'bargain']);
  const { language } = useDesk();
  return <Openable text={whole(count, language)} what={t('bargain:standoff.titleDesk')}><p>{t('made:room.objected')}</p></Openable>;
}

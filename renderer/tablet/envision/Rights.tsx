import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { rightsChoices } from '../../../app/workshop/care.ts';
import type { Phase, Rights as Chosen } from '../../../app/workshop/types.ts';
import type { MyView, WishView } from '../../../app/workshop/views.ts';
import { Choice, pseudonymName } from '../../components/index.ts';
import { say } from '../../texts.ts';
import { Standing } from '../Standing.tsx';
import { useGive, useLanguage } from '../use-session.ts';

/**
 * Who may use a picture of mine, in plain words and with what the report does; saved with each touch, changeable until the
 * workshop closes. `brief`: what was chosen, and where it can be changed.
 */
export function Rights({ wish, me, phase, brief = false }: { wish: WishView; me: MyView; phase: Phase; brief?: boolean }): ReactNode {
  const { t } = useTranslation('care');
  const language = useLanguage();
  const { rights: chosen } = wish;
  const { standing, give } = useGive((command) => command.type === 'choose-rights' && command.wish === wish.id, false);
  const name = say(pseudonymName(me.pseudonym), language);
  const hints: Readonly<Record<Chosen, string>> = {
    workshop: `${t('care:rights.workshopHint')} ${t(me.consents.publishPictures ? 'care:rights.workshopReport' : 'care:rights.workshopNoReport')}`,
    city: t('care:rights.cityHint', { name }), open: t('care:rights.openHint', { name }),
  };
  if (phase === 'close') return <p>{t(`care:rights.told.${chosen}`)}. <span className="soft">{t('care:rights.closed')}</span></p>;
  if (brief) return <p>{t('care:rights.line', { rights: t(`care:rights.told.${chosen}`) })}. <span className="soft">{t('care:rights.until')}</span></p>;
  if (me.ageBand === 'under-14') return <p>{t('care:rights.young')}</p>;
  return (
    <section className="rights">
      <Choice<Chosen> label={t('care:rights.title')} value={chosen} onChange={(rights) => void give({ type: 'choose-rights', wish: wish.id, rights })}
        options={rightsChoices.map((value) => ({ value, label: t(`care:rights.${value}`), hint: hints[value] }))} />
      <Standing standing={standing} />
      <p className="soft">{me.consents.publishPictures ? '' : `${t('care:rights.report')} `}{t('care:rights.until')}</p>
    </section>
  );
}

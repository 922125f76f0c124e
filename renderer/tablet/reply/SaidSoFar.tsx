import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan, Response } from '../../../app/workshop/types.ts';
import { objectionText } from '../../objections.ts';
import { useLanguage } from '../use-session.ts';

/** What this person answered, in their own words; nothing where they only accepted, or have not answered. */
export function SaidSoFar({ given, plan }: { given: Response | undefined; plan: Plan }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  if (!given || (given.kind === 'accept' && given.reservation === undefined)) return null;
  const [asked, words] = given.kind === 'accept' ? [t('bargain:reply.reserved'), given.reservation ?? ''] : [objectionText(given, plan, t, language), given.reason];
  return <div className="gap"><h2>{t('bargain:reply.mine')}</h2>{asked === '' ? null : <p>{asked}</p>}<p className="words">{words}</p></div>;
}

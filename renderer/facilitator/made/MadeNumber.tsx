import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Made, MadeAsked } from '../../../app/workshop/made-views.ts';
import { readMade } from '../server.ts';
import { EffectMade } from './EffectMade.tsx';
import { MadeCost } from './MadeCost.tsx';
import { MadeFigure } from './MadeFigure.tsx';
import { MadeUtility } from './MadeUtility.tsx';
import { Openable } from './Openable.tsx';

type Props = { round: number | 'terms'; asked: MadeAsked; text: string; what: string };

/** A number of a round, or of the newest public terms; what made it is asked of the host when it is opened. A dash is no number and opens nothing. */
export function MadeNumber({ round, asked, text, what }: Props) {
  if (text === '—') return <>{text}</>;
  return <Openable text={text} what={what}><Parts round={round} asked={asked} /></Openable>;
}

function Parts({ round, asked: { package: of, seat, of: number } }: Pick<Props, 'round' | 'asked'>) {
  const { t } = useTranslation(['made', 'refusals']);
  const [told, tell] = useState<Made | { code: string } | null>(null);
  useEffect(() => {
    let here = true;
    void readMade(round, { package: of, of: number, seat }).then((said) => { if (here) tell(said.ok ? said.made : { code: said.code }); });
    return () => { here = false; };
  }, [round, of, number, seat]);
  if (told === null) return <output>{t('loading')}</output>;
  if ('code' in told) return <output>{told.code === 'unreachable' ? t('unreachable') : t([`refusals:${told.code}`, 'unreachable'])}</output>;
  switch (told.of) {
    case 'utility': return <MadeUtility made={told} />;
    case 'cost': case 'left': return <MadeCost made={told} />;
    case 'effect': return <EffectMade made={told} />;
    default: return <MadeFigure made={told} />;
  }
}

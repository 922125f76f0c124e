import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicRound } from '../../../app/workshop/round-views.ts';
import { SimulatedVoices } from '../../components/charts/index.ts';
import { list, money, points, say } from '../../texts.ts';
import { useLanguage } from '../use-session.ts';

/** Simulated voices, where there are any: folded, after what the room itself gets. */
export function Voices({ round: { voices } }: { round: PublicRound }): ReactNode {
  const { t } = useTranslation(['tablet', 'agents']);
  const language = useLanguage();
  if (!voices) return null;
  return (
    <details className="voices-fold">
      <summary>{t('agents:told.title')}</summary>
      <SimulatedVoices told={voices} heading="h2" words={{
        say: (key, values) => t(`agents:${key}`, { ...values }), name: (label) => say(label, language), money: (cents) => money(cents, language),
        points: (value) => points(value, language), list: (names) => list(names, language),
      }} />
    </details>
  );
}

import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../app/workshop/ids.ts';
import { seatName as nameOf } from '../demands.ts';
import { useDesk } from './desk.ts';
import type { ReadProposal } from './proposal.ts';

/** What seats are called in tables, short, and once in full where several small groups share one. */
export function useSeatNames(proposal: ReadProposal | null): { seatName: (id: string) => string; together: string[] } {
  const { t } = useTranslation('facilitator');
  const { words, language } = useDesk();
  const seats = proposal?.seats ?? [];
  return {
    seatName: (id) => {
      const seat = seats.find((one) => one.id === id);
      return seat ? nameOf({ groups: partsOf(seat.label) }, t, language) : id;
    },
    together: seats.map(({ label }) => partsOf(label)).filter((groups) => groups.length > 1)
      .map((groups) => t('negotiate.together', { name: nameOf({ groups }, t, language), list: groups.map(words).join(' · ') })),
  };
}

/** A seat of several groups is recorded under their labels with points between (mediation/seats.ts). */
function partsOf({ en, fr }: Bilingual): Bilingual[] {
  const french = fr.split(' · ');
  return en.split(' · ').map((text, place) => ({ en: text, fr: french[place] ?? text }));
}

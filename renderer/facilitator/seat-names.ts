import { useTranslation } from 'react-i18next';
import { useDesk } from './desk.ts';
import type { ReadProposal } from './proposal.ts';

/** What seats are called in tables, short, and once in full where several small groups share one. */
export function useSeatNames(proposal: ReadProposal | null): { seatName: (id: string) => string; together: string[] } {
  const { t } = useTranslation('facilitator');
  const { words, view } = useDesk();
  const seats = proposal?.seats ?? [];
  return {
    seatName: (id) => {
      const seat = seats.find((one) => one.id === id);
      return seat ? words(seat.label) : id;
    },
    together: seats.flatMap(({ id, label }) => view.shared.filter((shared) => shared.id === id)
      .map(({ parts }) => t('negotiate.together', { name: words(label), list: parts.map(words).join(' · ') }))),
  };
}

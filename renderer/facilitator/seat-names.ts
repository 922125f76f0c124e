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
      if (seat) return words(seat.label);
      // People came, left or named other groups since: the seat is not of this package.
      const group = view.plan?.groups.find((one) => one.id === id);
      return group ? words(group.label) : t('negotiate.newSeat');
    },
    together: seats.flatMap(({ id, label }) => view.shared.filter((shared) => shared.id === id)
      .map(({ parts }) => t('negotiate.together', { name: words(label), list: parts.map(words).join(' · ') }))),
  };
}

import type { PublicDemand, PublicRound } from '../../app/workshop/round-views.ts';
import { demandText } from '../demands.ts';
import { points, say } from '../texts.ts';
import type { Side } from './Sides.tsx';

export type RefusedDemand = Extract<PublicDemand, { verdict: 'refused' }>;

/** One demand that was refused: why, and what each group that may be told of would have instead. */
export function RefusedPage({ demand, round, side: { t, language } }: { demand: RefusedDemand; round: PublicRound; side: Side }) {
  const { asked, answer } = demandText(demand, null, round, t, language);
  return (
    <>
      <p className="cost">{asked}</p>
      <p>{answer}</p>
      <table>
        <thead><tr>{['group', 'now', 'then'].map((key) => <th key={key} scope="col">{t(`bargain:price.${key}`)}</th>)}</tr></thead>
        <tbody>
          {demand.moves.map(({ seat, from, to }) => (
            <tr key={seat}>
              <th scope="row">{say(round.package?.seats.find(({ id }) => id === seat)?.label ?? { en: seat, fr: seat }, language)}</th>
              <td>{points(from, language)}</td>
              <td className={to < from ? 'change-worse' : to > from ? 'change-better' : ''}>{points(to, language)} <span aria-hidden="true">{to < from ? '▼' : to > from ? '▲' : '='}</span></td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

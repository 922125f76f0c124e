import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ballot, Plan } from '../../../app/workshop/types.ts';
import type { BallotResult, RoomView } from '../../../app/workshop/views.ts';
import { number, say } from '../../texts.ts';
import { useLanguage } from '../use-session.ts';
import { shownItem } from './items.ts';
import { keyOf } from './order.ts';

/** Results of one shown ballot, by group side by side, as `disagreement` protects them: item by item, a line a group. */
export function Results({ ballot, results, room, plan }: { ballot: Ballot; results: readonly BallotResult[]; room: RoomView; plan: Plan }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const lines = results.find((result) => result.ballot === ballot.id)?.lines ?? [];
  const shownNumber = (value: number | null): string => (value === null ? '–' : number(value, language, 2));
  const rated = ballot.kind === 'criteria';
  const nameOf = (id: string): string => {
    const criterion = plan.criteria.find((one) => one.id === id);
    return criterion ? say(criterion.label, language) : '';
  };
  return (
    <section className="results">
      <h2>{say(ballot.title, language)}</h2>
      {lines.length === 0 ? <p>{t('common:results.none')}</p> : null}
      {ballot.items.map((item) => {
        const shown = shownItem(plan, room, item, language);
        const own = lines.filter((line) => line.item === keyOf(item));
        if (own.length === 0) return null;
        return (
          // Wide tables scroll by themselves, by keyboard too.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <section key={shown.key} className="scroll" aria-label={shown.label} tabIndex={0}>
            <table>
              <caption lang={shown.lang}>{shown.label}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('common:results.group')}</th>{rated ? <th scope="col">{t('common:results.criterion')}</th> : null}<th scope="col">{t('common:results.mean')}</th>
                  <th scope="col">{t('common:results.sd')}</th><th scope="col">{t('common:results.n')}</th>
                </tr>
              </thead>
              <tbody>
                {own.map((line, at) => (
                  <tr key={`${line.criterion} ${at}`}>
                    <th scope="row">{say(line.label, language)}</th>{rated ? <td>{nameOf(line.criterion)}</td> : null}<td>{shownNumber(line.mean)}</td>
                    <td>{shownNumber(line.sd)}</td><td>{line.n}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        );
      })}
    </section>
  );
}

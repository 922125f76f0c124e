import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../../app/workshop/types.ts';
import { Button, Notice } from '../../components/index.ts';
import { useRefusals, useSession } from '../use-session.ts';
import { wordsIn } from './refused-words.ts';

/** What the host did not take, why, and where its words are now. */
export function Refusals(): ReactNode {
  const { t } = useTranslation('tablet');
  const session = useSession();
  return useRefusals().map(({ command, refusal, kept }) => {
    const words = wordsIn(command);
    return (
      <Notice key={command.id} kind="error" title={t(titleOf(command), { round: command.type === 'respond' ? command.round : 0 })}>
        <p>{refusal.code === 'not-in-phase' && words !== null ? t('refusedWhat.over') : t(`refusals:${refusal.code}`, { ...refusal.params, defaultValue: t('refusals:try-again') })}</p>
        {words === null || words === '' ? null : <p>{t('unsent.words', { text: words })}</p>}
        {kept && command.type !== 'respond' ? <p>{t('refusedWhat.kept')}</p> : null}
        <Button onPress={() => session.dismiss(command.id)}>{t('common:action.close')}</Button>
      </Notice>
    );
  });
}

function titleOf({ type }: Command): string {
  switch (type) {
    case 'wish': case 'comment': case 'answer': return `refusedWhat.${type}`;
    case 'respond': return 'refusedWhat.response';
    default: return 'refused';
  }
}

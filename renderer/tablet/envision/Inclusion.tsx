import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { checkTopics } from '../../../app/workshop/care.ts';
import type { CheckAnswers, CheckTopic, WishId } from '../../../app/workshop/types.ts';
import { Button, Choice } from '../../components/index.ts';
import { Standing } from '../Standing.tsx';
import { useGive } from '../use-session.ts';

type Answer = NonNullable<CheckAnswers[CheckTopic]>;
const answers = ['yes', 'no', 'unsure'] as const satisfies readonly Answer[];

/** Four questions on a picture, of one's own or of the room's; each may be left out. `given`: what I answered on this picture. */
export function Inclusion({ wish, given }: { wish: WishId; given: CheckAnswers | undefined }): ReactNode {
  const { t } = useTranslation('care');
  const [changed, change] = useState<CheckAnswers>({});
  // What was sent last, until the host tells it back: then nothing is said to be unsent.
  const [sent, send] = useState(given);
  const { standing, give } = useGive((command) => command.type === 'check-picture' && command.wish === wish, given !== undefined);
  const now: CheckAnswers = { ...given, ...changed };
  const isChanged = checkTopics.some((topic) => now[topic] !== (sent ?? given)?.[topic]);
  return (
    <details className="fold inclusion">
      <summary>{t('care:check.title')}</summary>
      <form onSubmit={(event) => { event.preventDefault(); send(now); void give({ type: 'check-picture', wish, answers: now }); }}>
        <p>{t('care:check.ask')}</p>
        {checkTopics.map((topic) => (
          <Choice<Answer> key={topic} row label={t(`care:check.question.${topic}`)} hint={t(`care:check.hint.${topic}`)} value={now[topic] ?? null}
            onChange={(answer) => change({ ...changed, [topic]: answer })} options={answers.map((value) => ({ value, label: t(`care:check.answer.${value}`) }))} />
        ))}
        <div className="actions">
          <Button type="submit" isDisabled={Object.keys(now).length === 0 || !isChanged}>{t(sent === undefined ? 'care:check.send' : 'care:check.again')}</Button>
        </div>
        <Standing standing={standing} changed={isChanged && Object.keys(now).length > 0} />
        <p className="soft">{t('care:check.until')}</p>
      </form>
    </details>
  );
}

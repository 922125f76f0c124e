import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WishId } from '../../../app/workshop/types.ts';
import type { WishView } from '../../../app/workshop/views.ts';
import { Button, Field, Notice, Picture, pseudonymName } from '../../components/index.ts';
import { newId } from '../../live.ts';
import { say } from '../../texts.ts';
import { Standing } from '../Standing.tsx';
import { useGive, useLanguage, useSession, type Place } from '../use-session.ts';
import type { EnvisionView } from './Envision.tsx';
import { Lineage } from './Lineage.tsx';
import { Understood } from './Understood.tsx';

/** One wish: its picture, what was understood, what may be done with it, and what people say of it. */
export function WishPage({ wish: id, go, ...place }: Place & { wish: WishId; go(view: EnvisionView): void }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const session = useSession();
  const { me, room } = place;
  const mine = me.wishes.find((wish) => wish.id === id);
  const wish = mine ?? room.wishes.find((other) => other.id === id);
  const written = useGive((command) => command.type === 'wish' && command.wish === id, wish !== undefined);
  const back = <Button onPress={() => go({ at: 'list' })}>{t('wish.back')}</Button>;
  if (!wish) {
    return <><h1>{t('wish.title')}</h1><Standing standing={written.standing} /><p>{t('wish.soon')}</p><div className="actions">{back}</div></>;
  }
  const drawAgain = async (): Promise<void> => {
    const again = newId('w');
    await session.give({ type: 'wish', wish: again, text: wish.text, language: wish.language, table: mine ? wish.table : null, parent: wish.id });
    go({ at: 'wish', wish: again });
  };
  return (
    <>
      <h1>{mine ? t('wish.title') : t('wish.by', { name: say(pseudonymName(wish.pseudonym), language) })}</h1>
      <blockquote className="words" lang={wish.language}>{wish.text}</blockquote>
      {wish.table === null ? null : <p className="soft">{t('wish.table', { number: wish.table })}</p>}
      <Lineage {...place} wish={wish} go={go} />
      {wish.drawing ? <Picture image={wish.drawing.image} alt={say(wish.drawing.description, language)} /> : <Notice live><p>{t('envision.drawing')}</p></Notice>}
      {wish.drawing ? <Understood value={wish.drawing.understood} /> : null}
      {mine ? <Proposing wish={mine} name={say(pseudonymName(me.pseudonym), language)} /> : null}
      <div className="actions">
        {back}
        <Button onPress={() => void drawAgain()}>{t('wish.again')}</Button>
        <Button onPress={() => go({ at: 'write', parent: wish.id })}>{t('wish.variant')}</Button>
      </div>
      <Comments wish={wish} />
    </>
  );
}

function Proposing({ wish, name }: { wish: WishView; name: string }): ReactNode {
  const { t } = useTranslation('tablet');
  const { standing, give } = useGive((command) => command.type === 'propose' && command.wish === wish.id, wish.status !== 'private');
  if (wish.status !== 'private') {
    return (
      <Notice kind={wish.status === 'accepted' ? 'good' : 'info'} live>
        <p>{t(`envision.status.${wish.status}`)}</p>
        {wish.reason ? <p>{t('fate.reason', { reason: wish.reason })}</p> : null}
      </Notice>
    );
  }
  return (
    <div className="ask">
      <p>{t('wish.proposeWhy', { name })}</p>
      <Button look="main" isDisabled={!wish.drawing || standing === 'saved'} onPress={() => void give({ type: 'propose', wish: wish.id })}>{t('wish.propose')}</Button>
      <Standing standing={standing} />
    </div>
  );
}

function Comments({ wish }: { wish: WishView }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const [text, setText] = useState('');
  const { standing, give } = useGive((command) => command.type === 'comment' && command.wish === wish.id, false);
  const send = async (): Promise<void> => {
    await give({ type: 'comment', comment: newId('m'), wish: wish.id, text: text.trim(), language });
    setText('');
  };
  return (
    <section className="comments">
      <h2>{t('comments.title')}</h2>
      <ul className="plain-list">
        {wish.comments.map((comment) => (
          <li key={comment.id}><strong>{say(pseudonymName(comment.pseudonym), language)}</strong> <span lang={comment.language}>{comment.text}</span></li>
        ))}
      </ul>
      <form onSubmit={(event) => { event.preventDefault(); if (text.trim() !== '') void send(); }}>
        <Field label={t('comments.label')} lines={2} maxLength={2_000} value={text} onChange={setText} />
        <Button type="submit" isDisabled={text.trim() === ''}>{t('comments.send')}</Button>
        <Standing standing={standing} />
      </form>
    </section>
  );
}

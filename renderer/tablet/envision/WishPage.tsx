import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WishId } from '../../../app/workshop/types.ts';
import type { WishView } from '../../../app/workshop/views.ts';
import { Button, Field, Notice, pseudonymName } from '../../components/index.ts';
import { newId } from '../../live.ts';
import { say } from '../../texts.ts';
import { ChangePart } from '../painting/ChangePart.tsx';
import { Standing } from '../Standing.tsx';
import { WhyAside } from '../WhyAside.tsx';
import { useDrafts, useGive, useLanguage, useOnce, useSession, type Place } from '../use-session.ts';
import type { EnvisionView } from './Envision.tsx';
import { Describe } from './Describe.tsx';
import { Inclusion } from './Inclusion.tsx';
import { Lineage } from './Lineage.tsx';
import { stillDrawable } from './OnPhoto.tsx';
import { PictureStage } from './PictureStage.tsx';
import { Rights } from './Rights.tsx';
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
  const drawAgain = useOnce(async () => {
    if (!wish) return;
    const again = newId('w');
    const onto = stillDrawable(place.plan, wish.drawing?.onto);
    await session.give({ type: 'wish', wish: again, text: wish.text, language: wish.language, table: mine ? wish.table : null, parent: wish.id, ...(wish.drawing?.edits && { edits: wish.drawing.edits }), ...(onto && { onto }) });
    go({ at: 'wish', wish: again });
  });
  const back = <Button onPress={() => go({ at: 'list' })}>{t('wish.back')}</Button>;
  if (!wish) {
    return <><h1>{t('wish.title')}</h1><Standing standing={written.standing} /><p className="tile-blank drawing">{t('wish.soon')}</p><div className="actions">{back}</div></>;
  }
  const choosing = wish.jobs?.some(({ state }) => state === 'staged') ?? false;
  return (
    <div className="wish-page">
      <div className="wish-head">
        <h1>{mine ? t('wish.title') : t('wish.by', { name: say(pseudonymName(wish.pseudonym), language) })}</h1>
        <blockquote className="words" lang={wish.language}>{wish.text}</blockquote>
        {wish.table === null ? null : <p className="soft">{t('wish.table', { number: wish.table })}</p>}
        <Lineage {...place} wish={wish} go={go} />
      </div>
      <div className="wish-picture">
        <PictureStage me={me} room={room} wish={wish} mine={mine !== undefined} />
        <div className="actions">
          {choosing ? null : <ChangePart wish={wish} go={go} />}
          {choosing ? null : <Button onPress={drawAgain}>{t('wish.again')}</Button>}
          {choosing ? null : <Button onPress={() => go({ at: 'write', parent: wish.id })}>{t('wish.variant')}</Button>}
          {back}
        </div>
      </div>
      {choosing ? null : <About {...place} wish={wish} mine={mine} />}
    </div>
  );
}

/** All that is said of a picture, by its author and by others. */
function About({ wish, mine, ...place }: Place & { wish: WishView; mine: WishView | undefined }): ReactNode {
  const { me, room } = place;
  const language = useLanguage();
  return (
    <div className="wish-about">
      {wish.drawing ? <Understood {...place} wish={wish} mine={mine !== undefined} /> : null}
      {mine?.drawing ? <Describe key={mine.drawing.image} wish={mine} drawing={mine.drawing} parent={me.wishes.find((one) => one.id === mine.parent)} /> : null}
      {mine?.drawing ? <Rights wish={mine} me={me} phase={room.phase} brief={mine.status !== 'private'} /> : null}
      {mine ? <Proposing wish={mine} name={say(pseudonymName(me.pseudonym), language)} /> : null}
      {wish.drawing ? <Inclusion key={`check ${wish.drawing.image}`} wish={wish.id} given={me.checks[wish.id]} /> : null}
      <Comments wish={wish} />
    </div>
  );
}

function Proposing({ wish, name }: { wish: WishView; name: string }): ReactNode {
  const { t } = useTranslation('tablet');
  const { standing, give } = useGive((command) => command.type === 'propose' && command.wish === wish.id, wish.status !== 'private');
  const answer = useRef<HTMLDivElement>(null);
  const asked = useRef(wish.status === 'private');
  // The button goes once it has been pressed; whoever stood on it stays where the answer is.
  useEffect(() => {
    if (!asked.current || wish.status === 'private') return;
    asked.current = false;
    if (document.activeElement === document.body) answer.current?.focus({ preventScroll: true });
  }, [wish.status]);
  const propose = useOnce(() => give({ type: 'propose', wish: wish.id }));
  if (wish.status !== 'private') {
    return (
      <div ref={answer} tabIndex={-1} className="screen">
        <Notice kind={wish.status === 'accepted' ? 'good' : 'info'} live>
          <p>{t(`envision.status.${wish.status}`)}</p>
          <WhyAside wish={wish} />
        </Notice>
      </div>
    );
  }
  return (
    <div className="ask">
      <p>{t('wish.proposeWhy', { name })}</p>
      <Button look="main" isDisabled={!wish.drawing || standing === 'saved' || standing === 'received'} onPress={propose}>{t('wish.propose')}</Button>
      <Standing standing={standing} />
    </div>
  );
}

function Comments({ wish }: { wish: WishView }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const drafts = useDrafts();
  const place = `comment:${wish.id}`;
  const begun = drafts.all()[place]?.value;
  const text = typeof begun === 'string' ? begun : '';
  const setText = (words: string): void => { if (words === '') drafts.drop(place); else drafts.keep(place, { title: '', value: words }); };
  const { standing, give } = useGive((command) => command.type === 'comment' && command.wish === wish.id, false);
  const send = useOnce(async () => {
    await give({ type: 'comment', comment: newId('m'), wish: wish.id, text: text.trim(), language });
    setText('');
  });
  return (
    <section className="comments">
      <h2>{t('comments.title')}</h2>
      <ul className="plain-list">
        {wish.comments.map((comment) => (
          <li key={comment.id}><strong>{say(pseudonymName(comment.pseudonym), language)}</strong> <span lang={comment.language}>{comment.text}</span></li>
        ))}
      </ul>
      <form onSubmit={(event) => { event.preventDefault(); if (text.trim() !== '') send(); }}>
        <Field label={t('comments.label')} lines={2} maxLength={2_000} value={text} onChange={setText} />
        <Button type="submit" isDisabled={text.trim() === ''}>{t('comments.send')}</Button>
        <Standing standing={standing} />
      </form>
    </section>
  );
}

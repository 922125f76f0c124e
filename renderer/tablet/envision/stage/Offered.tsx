import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawingView, PictureJobView, WishView } from '../../../../app/workshop/views.ts';
import { BeforeAfterPicture, Button, Picture, PictureMark } from '../../../components/index.ts';
import { say } from '../../../texts.ts';
import { Standing } from '../../Standing.tsx';
import { useGive, useLanguage, useOnce } from '../../use-session.ts';

/** Pictures to choose from, one at a time: keep one, or leave the wish as it was. `before`: those that one may be painted from. */
export function Offered({ wish, job, before: known }: { wish: WishView; job: PictureJobView; before: readonly DrawingView[] }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const [at, look] = useState(0);
  const top = useArriving();
  const { standing, give } = useGive((command) => command.type === 'choose-picture' && command.job === job.id, false);
  const picture = job.pictures[at];
  const all = job.pictures.length;
  const choose = useOnce(() => give({ type: 'choose-picture', wish: wish.id, job: job.id, image: picture?.image ?? null }));
  const discard = useOnce(() => give({ type: 'choose-picture', wish: wish.id, job: job.id, image: null }));
  if (!picture) return null;
  const told = say(picture.description, language);
  const before = known.find(({ image }) => image === picture.parent);
  const given = standing === 'saved' || standing === 'received';
  return (
    <div className="offered" ref={top} tabIndex={-1} role="group" aria-label={t(wish.drawing ? 'stage.offered' : 'stage.offeredFirst', { count: all })}>
      <p className="lead">{t(wish.drawing ? 'stage.offered' : 'stage.offeredFirst', { count: all })}</p>
      {before ? <BeforeAfterPicture before={{ image: before.image, alt: say(before.description, language) }} after={{ image: picture.image, alt: told }} />
        : <Picture image={picture.image} alt={told} />}
      <PictureMark picture={picture} />
      {all > 1 ? (
        <div className="offered-turn">
          <Button isDisabled={at === 0} onPress={() => look(at - 1)}>{t('stage.previous')}</Button>
          <output>{t('stage.which', { at: at + 1, all })}</output>
          <Button isDisabled={at === all - 1} onPress={() => look(at + 1)}>{t('stage.next')}</Button>
        </div>
      ) : null}
      <div className="actions">
        <Button look="main" isDisabled={given} onPress={choose}>{t('stage.accept')}</Button>
        <Button isDisabled={given} onPress={discard}>{t(wish.drawing ? 'stage.discard' : 'stage.discardAll')}</Button>
      </div>
      <Standing standing={standing} />
    </div>
  );
}

/** Whoever waits for a picture is brought to it when it comes, unless they are at something else. */
function useArriving(): React.RefObject<HTMLDivElement | null> {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) top.current?.focus({ preventScroll: true });
  }, []);
  return top;
}

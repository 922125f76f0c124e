import { useId, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { groundFault, LEAST_METRES, MOST_METRES } from '../../../app/workshop/ground.ts';
import type { Ground, SitePhoto } from '../../../app/workshop/types.ts';
import { Button } from '../../components/index.ts';
import { number } from '../../texts.ts';
import { useDesk } from '../desk.ts';
import { typed } from '../money.ts';
import { between, NumberField } from '../prepare/fields.tsx';
import { corners, previewOf, stepOf, usualGround, withCorner, type Preview, type Size } from './ground.ts';
import { PhotoDialog } from './PhotoDialog.tsx';

type Props = { photo: SitePhoto; isOpen: boolean; onClose: () => void; onGround: (ground: Ground | undefined) => void };

/** Four corners of a rectangle on the ground of a photo, its width and its depth, and people on it to judge it by. */
export function GroundEditor(props: Props) {
  const { t } = useTranslation('photos');
  return <PhotoDialog title={t('ground.title')} isOpen={props.isOpen} onClose={props.onClose}>{props.isOpen && <Editor {...props} />}</PhotoDialog>;
}

function Editor({ photo, onClose, onGround }: Props) {
  const { t } = useTranslation(['photos', 'facilitator']);
  const { language } = useDesk();
  const [ground, setGround] = useState<Ground>(photo.ground ?? usualGround);
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  const [size, setSize] = useState<Size | null>(null);
  const fault = groundFault(ground);
  const preview = size === null ? null : previewOf(ground, size);
  const metres = (field: 'width' | 'depth') => (
    <NumberField
      label={t(`ground.${field}`)} value={ground[field]} read={between(LEAST_METRES, MOST_METRES)} write={typed(language)} fault={t('facilitator:planFault.ground-metres')}
      onChange={(value) => {
        setUnread((old) => new Set([...old].filter((one) => one !== field).concat(value === null ? [field] : [])));
        if (value !== null) setGround({ ...ground, [field]: value });
      }}
    />
  );
  return (
    <>
      <p>{t('ground.how')}</p>
      <div className="photo-parts">
        <Corners photo={photo} ground={ground} preview={preview} isWrong={fault !== null} size={size} onSize={setSize} onGround={setGround} />
        <div className="photo-side">
          {metres('width')}
          {metres('depth')}
          <p className="note">{t('ground.keys')}</p>
          <p role="status">{fault !== null
            ? <span className="wrong">{t(`facilitator:planFault.${fault}`)}</span>
            : preview && <>{t('ground.eye', { metres: number(preview.eye, language) })} {preview.eye > 0.8 && preview.eye < 4 ? t('ground.right') : <strong className="unshown">{t('ground.doubt')}</strong>}</>}</p>
          <div className="actions">
            <Button look="main" isDisabled={fault !== null || unread.size > 0} onPress={() => { onGround(ground); onClose(); }}>{t('ground.keep')}</Button>
            {photo.ground && <Button onPress={() => { onGround(undefined); onClose(); }}>{t('ground.remove')}</Button>}
            <Button onPress={onClose}>{t('cancel')}</Button>
          </div>
        </div>
      </div>
    </>
  );
}

type CornersProps = { photo: SitePhoto; ground: Ground; preview: Preview | null; isWrong: boolean; size: Size | null; onSize: (size: Size) => void; onGround: (ground: Ground) => void };

function Corners({ photo, ground, preview, isWrong, size, onSize, onGround }: CornersProps) {
  const { t } = useTranslation('photos');
  const { words } = useDesk();
  const frame = useRef<HTMLDivElement>(null);
  const how = useId();
  const drag = (event: PointerEvent<HTMLButtonElement>, at: number) => {
    const box = frame.current?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onGround(withCorner(ground, at, { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }));
  };
  const nudge = (event: KeyboardEvent, at: number) => {
    const [step, corner] = [stepOf(event.key, event.shiftKey), ground.corners[at]];
    if (!step || !corner) return;
    event.preventDefault();
    onGround(withCorner(ground, at, { x: corner.x + step.x, y: corner.y + step.y }));
  };
  return (
    <div className="photo-frame" ref={frame}>
      <img src={`/images/${encodeURIComponent(photo.image)}`} alt={words(photo.description)} draggable={false} onLoad={({ currentTarget }) => onSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })} />
      {size && <Drawn ground={ground} preview={preview} isWrong={isWrong} size={size} />}
      <p id={how} className="hidden">{t('ground.keys')}</p>
      {ground.corners.map((corner, at) => (
        <button
          key={corners[at]} type="button" className="ground-handle" style={{ left: `${corner.x * 100}%`, top: `${corner.y * 100}%` }} aria-describedby={how}
          aria-label={t('ground.corner', { corner: t(`ground.${corners[at] ?? 'nearLeft'}`), across: Math.round(corner.x * 100), down: Math.round(corner.y * 100) })}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)} onPointerMove={(event) => drag(event, at)} onKeyDown={(event) => nudge(event, at)}
        >
          <span aria-hidden="true">{at + 1}</span>
        </button>
      ))}
    </div>
  );
}

function Drawn({ ground, preview, isWrong, size: { width, height } }: { ground: Ground; preview: Preview | null; isWrong: boolean; size: Size }) {
  const line = Math.max(1.5, width / 600);
  const outline = ground.corners.map(({ x, y }) => `${x * width},${y * height}`).join(' ');
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className={isWrong ? 'ground-wrong' : undefined}>
      {preview?.lines.map(([x1, y1, x2, y2], at) => <g key={at}><line className="ground-under" x1={x1} y1={y1} x2={x2} y2={y2} strokeWidth={line * 2.4} /><line className="ground-line" x1={x1} y1={y1} x2={x2} y2={y2} strokeWidth={line} /></g>)}
      <polygon className="ground-under" points={outline} strokeWidth={line * 4} />
      <polygon className="ground-edge" points={outline} strokeWidth={line * 2} />
      {preview && <line className="ground-horizon" x1={0} y1={preview.horizon[0]} x2={width} y2={preview.horizon[1]} strokeWidth={line} strokeDasharray={`${line * 6} ${line * 6}`} />}
      {preview?.people.map(({ x, y, scale, child }) => <path key={`${x} ${y}`} className="ground-person" strokeWidth={line / scale} transform={`translate(${x} ${y}) scale(${scale * (child ? 0.65 : 1)})`} d={person} />)}
    </svg>
  );
}

/** Somebody 1.7 m tall, in metres, feet at the origin. */
const person = 'M-.13 0L-.02 0L0 -.7L.02 0L.13 0L.17 -.85L.21 -.8L.27 -.84L.22 -1.35Q.2 -1.45 .08 -1.46Q.13 -1.5 .13 -1.58A.13 .13 0 1 0 -.13 -1.58Q-.13 -1.5 -.08 -1.46Q-.2 -1.45 -.22 -1.35L-.27 -.84L-.21 -.8L-.17 -.85Z';

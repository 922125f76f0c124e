import { useId, useState, type CSSProperties, type ReactNode } from 'react';
import { ChevronsLeftRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ImageId } from '../../app/workshop/types.ts';

type Side = { image: ImageId; alt: string };

/**
 * A picture before and after a part of it was changed, one over the other, both of one size: a line between them is moved by
 * finger, by mouse or with the arrow keys. To its left is what was there before; at first nearly all is new.
 */
export function BeforeAfterPicture({ before, after }: { before: Side; after: Side }): ReactNode {
  const { t } = useTranslation('painting');
  const [share, setShare] = useState(8);
  const told = useId();
  const at: CSSProperties & Record<'--at', string> = { '--at': `${share}%` };
  return (
    <figure className="reveal">
      <div className="reveal-pictures" style={at}>
        <img src={address(after.image)} alt={t('reveal.after', { what: after.alt })} decoding="async" draggable={false} />
        <img className="reveal-before" src={address(before.image)} alt={t('reveal.before', { what: before.alt })} decoding="async" draggable={false} />
        <span className="reveal-label reveal-label-before" aria-hidden="true" hidden={share < 20}>{t('reveal.beforeShort')}</span>
        <span className="reveal-label reveal-label-after" aria-hidden="true" hidden={share > 80}>{t('reveal.afterShort')}</span>
        <input type="range" min={0} max={100} step={1} value={share} onChange={({ currentTarget }) => setShare(currentTarget.valueAsNumber)}
          aria-label={t('reveal.slider')} aria-valuetext={t('reveal.value', { share })} aria-describedby={told} />
        <span className="reveal-line" aria-hidden="true"><span className="reveal-grip"><ChevronsLeftRight size={28} /></span></span>
      </div>
      <figcaption id={told}>{t('reveal.how')}</figcaption>
    </figure>
  );
}

const address = (image: ImageId): string => `/images/${encodeURIComponent(image)}`;

import type { ReactNode } from 'react';
import type { ImageId } from '../../app/workshop/types.ts';

/** An image of the workshop with its text description, always both. */
export function Picture({ image, alt, caption }: { image: ImageId; alt: string; caption?: ReactNode }): ReactNode {
  const picture = <img className="picture" src={`/images/${encodeURIComponent(image)}`} alt={alt} decoding="async" />;
  if (caption === undefined) return picture;
  return <figure className="figure">{picture}<figcaption>{caption}</figcaption></figure>;
}

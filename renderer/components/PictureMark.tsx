import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { pictureMark } from '../../app/workshop/care.ts';
import type { DrawingView } from '../../app/workshop/views.ts';

/** What a picture is and is not, to stand beside it: 'AI picture, not a plan'. */
export function PictureMark({ picture }: { picture: Pick<DrawingView, 'engine' | 'sourceType'> }): ReactNode {
  const { t } = useTranslation('care');
  return <p className="picture-mark">{t(`care:mark.${pictureMark(picture)}`)}</p>;
}

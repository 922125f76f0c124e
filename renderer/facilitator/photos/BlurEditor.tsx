import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/index.ts';
import { Cells } from '../../components/mask/Cells.tsx';
import { maskPng } from '../../components/mask/draw-mask.ts';
import type { Mark } from '../../components/mask/marks.ts';
import { PaintCanvas } from '../../components/mask/PaintCanvas.tsx';
import { Acts, SizeChoice, ToolChoice } from '../../components/mask/Tools.tsx';
import { sizes } from '../../components/mask/tools.ts';
import { useMarks } from '../../components/mask/use-marks.ts';
import { blurPhoto } from '../server.ts';
import { FindFaces } from './FindFaces.tsx';
import { PhotoDialog } from './PhotoDialog.tsx';

type Props = { image: string; alt: string; /** How many pictures show this photo already. */ drawn: number; isOpen: boolean; onClose: () => void; onBlurred: (image: string) => void };

/** Faces and plates, painted over by hand, then made unrecognisable for good. */
export function BlurEditor(props: Props) {
  const { t } = useTranslation('photos');
  return <PhotoDialog title={t('blur.title')} isOpen={props.isOpen} onClose={props.onClose}>{props.isOpen && <Editor key={props.image} {...props} />}</PhotoDialog>;
}

function Editor({ image, alt, drawn, onClose, onBlurred }: Props) {
  const { t } = useTranslation(['photos', 'facilitator', 'painting', 'refusals']);
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const marking = useMarks(marks, setMarks);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { size, tool, brushSize } = marking;
  const blur = async () => {
    setBusy(true);
    setFault(null);
    const mask = size && await maskPng(marks, size);
    const said = mask ? await blurPhoto(image, mask) : { ok: false as const, code: 'unexpected', params: {} };
    setBusy(false);
    if (!said.ok) return setFault(t([`facilitator:fault.${said.code}`, `refusals:${said.code}`, 'facilitator:fault.unexpected'], said.params));
    onBlurred(said.image);
    onClose();
  };
  return (
    <>
      <FindFaces image={image} size={size} onMarks={marking.lay}><p>{t('blur.how')}</p></FindFaces>
      <div className="photo-parts">
        <div className="photo-canvas" style={{ maxWidth: size ? `calc((92vh - 10rem) * ${size.width / size.height})` : undefined }}>
          <PaintCanvas image={image} alt={alt} marks={marks} tool={tool} brush={(size?.width ?? 0) * sizes[brushSize]} view={marking.view} onView={marking.setView} onMark={marking.mark} size={size} onSize={marking.setSize}>
            {tool === 'cells' && size ? <Cells marks={marks} size={size} onMark={marking.mark} /> : null}
          </PaintCanvas>
        </div>
        <div className="photo-side">
          <ToolChoice value={tool} onChange={marking.setTool} />
          {tool === 'brush' || tool === 'erase' ? <SizeChoice value={brushSize} onChange={marking.setBrushSize} /> : null}
          <div className="paint-bar"><Acts can={marking.can} onAct={marking.act} /></div>
          <p className="note">{t(`painting:how.${tool}`)}</p>
          <p className="warning">{t('blur.gone')}</p>
          {drawn > 0 && <p className="warning">{t('blur.drawn', { count: drawn })}</p>}
          {fault !== null && <p className="wrong" role="alert">{fault}</p>}
          <div className="actions">
            <Button look="main" isDisabled={!marking.isPainted || busy} onPress={() => void blur()}>{t(busy ? 'blur.working' : 'blur.keep')}</Button>
            <Button onPress={onClose}>{t('cancel')}</Button>
          </div>
        </div>
      </div>
    </>
  );
}

import type { ReactNode } from 'react';
import { Brush, Eraser, Grid3x3, LassoSelect, Move, Redo2, Trash2, Undo2, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Button } from '../index.ts';
import { sizeNames, sizes, tools, type BrushSize, type Tool } from './tools.ts';

const icons = { brush: Brush, erase: Eraser, lasso: LassoSelect, cells: Grid3x3, move: Move } as const;

/** Which tool the hand holds. */
export function ToolChoice({ value, onChange }: { value: Tool; onChange(tool: Tool): void }): ReactNode {
  const { t } = useTranslation('tablet');
  return (
    <ToggleButtonGroup className="paint-tools" aria-label={t('painting:tool.label')} selectionMode="single" disallowEmptySelection selectedKeys={[value]}
      onSelectionChange={(keys) => { const tool = tools.find((one) => keys.has(one)); if (tool) onChange(tool); }}>
      {tools.map((tool) => {
        const Icon = icons[tool];
        return <ToggleButton key={tool} id={tool} className="paint-tool"><Icon aria-hidden="true" size={22} />{t(`painting:tool.${tool}`)}</ToggleButton>;
      })}
    </ToggleButtonGroup>
  );
}

/** How wide the brush is, shown by a dot as wide. */
export function SizeChoice({ value, onChange }: { value: BrushSize; onChange(size: BrushSize): void }): ReactNode {
  const { t } = useTranslation('tablet');
  return (
    <ToggleButtonGroup className="paint-tools" aria-label={t('painting:size.label')} selectionMode="single" disallowEmptySelection selectedKeys={[value]}
      onSelectionChange={(keys) => { const size = sizeNames.find((one) => keys.has(one)); if (size) onChange(size); }}>
      {sizeNames.map((size) => (
        <ToggleButton key={size} id={size} className="paint-tool" aria-label={t(`painting:size.${size}`)}>
          <span className="paint-dot" aria-hidden="true" style={{ width: `${sizes[size] * 12}rem` }} />
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

const acts = { undo: Undo2, redo: Redo2, clear: Trash2, farther: ZoomOut, closer: ZoomIn } as const;
export type Act = keyof typeof acts;
const actNames = ['undo', 'redo', 'clear', 'farther', 'closer'] as const satisfies readonly Act[];

/** What can be done to the mask and to the view, each with its sign. */
export function Acts({ can, onAct }: { can: Readonly<Record<Act, boolean>>; onAct(act: Act): void }): ReactNode {
  const { t } = useTranslation('tablet');
  return actNames.map((act) => {
    const Icon = acts[act];
    return <Button key={act} isDisabled={!can[act]} aria-label={t(`painting:act.${act}`)} onPress={() => onAct(act)}><Icon aria-hidden="true" size={22} /></Button>;
  });
}

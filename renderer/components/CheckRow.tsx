import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';

type Props = { children: ReactNode; isSelected: boolean; onChange(selected: boolean): void; hint?: string; isDisabled?: boolean };

/** A separate yes or no: the whole row can be touched. */
export function CheckRow({ children, hint, ...rest }: Props): ReactNode {
  return (
    <Checkbox {...rest} className="option">
      <span className="option-mark option-box" aria-hidden="true">
        <svg viewBox="0 0 24 24" width="20" height="20"><path d="M4 12.5 9.5 18 20 6.5" fill="none" stroke="currentColor" strokeWidth="3.5" /></svg>
      </span>
      <span className="option-text">{children}{hint === undefined ? null : <span className="field-hint">{hint}</span>}</span>
    </Checkbox>
  );
}

import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup, Text } from 'react-aria-components';

export type Option<Value extends string> = { value: Value; label: ReactNode; hint?: string };
type Props<Value extends string> = {
  label: string; hint?: string; options: readonly Option<Value>[]; value: Value | null; onChange(value: Value): void; row?: boolean; hideLabel?: boolean;
};

/** One of several: each option a whole row (or tile with `row`) to touch. */
export function Choice<Value extends string>({ label, hint, options, value, onChange, row = false, hideLabel = false }: Props<Value>): ReactNode {
  const pick = (touched: string): void => {
    const option = options.find((one) => one.value === touched);
    if (option) onChange(option.value);
  };
  // A value that is none of the options would leave all of them out of the keyboard's reach.
  const picked = options.some((option) => option.value === value) ? value : null;
  return (
    <RadioGroup className={row ? 'choice choice-row' : 'choice'} value={picked} onChange={pick} orientation={row ? 'horizontal' : 'vertical'}>
      <Label className={hideLabel ? 'only-read' : 'field-label'}>{label}</Label>
      {hint === undefined ? null : <Text slot="description" className="field-hint">{hint}</Text>}
      <div className="choice-options">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="option">
            <span className="option-mark option-dot" aria-hidden="true" />
            <span className="option-text">{option.label}{option.hint === undefined ? null : <span className="field-hint">{option.hint}</span>}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

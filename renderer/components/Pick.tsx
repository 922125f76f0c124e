import type { ReactNode } from 'react';
import { ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';

type Props<Value extends string> = {
  label: string; options: readonly { value: Value; label: string }[]; value: Value; onChange(value: Value): void; isDisabled?: boolean;
};

/** One of many, in a list that opens. */
export function Pick<Value extends string>({ label, options, value, onChange, isDisabled }: Props<Value>): ReactNode {
  const pick = (key: unknown): void => {
    const option = options.find((one) => one.value === key);
    if (option) onChange(option.value);
  };
  return (
    <Select className="field" value={value} onChange={pick} isDisabled={isDisabled}>
      <Label className="field-label">{label}</Label>
      <Button className="field-input pick-button"><SelectValue /><ChevronDown aria-hidden="true" size={20} /></Button>
      <Popover className="pick-popover">
        <ListBox className="pick-list">
          {options.map((option) => <ListBoxItem key={option.value} id={option.value} className="pick-item" textValue={option.label}>{option.label}</ListBoxItem>)}
        </ListBox>
      </Popover>
    </Select>
  );
}

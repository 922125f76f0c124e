import type { ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField, type TextFieldProps } from 'react-aria-components';

type Props = Omit<TextFieldProps, 'className' | 'style' | 'children'> & { label: string; hint?: string; error?: string; lines?: number; inputMode?: 'text' | 'decimal' | 'numeric' };

/**
 * A labelled text field; of several lines when `lines` is more than one. The error is read out with the field. The browser remembers nothing of
 * what is typed: tablets go from hand to hand.
 */
export function Field({ label, hint, error, lines = 1, inputMode, ...rest }: Props): ReactNode {
  return (
    <TextField autoComplete="off" {...rest} className="field" isInvalid={error !== undefined}>
      <Label className="field-label">{label}</Label>
      {hint === undefined ? null : <Text slot="description" className="field-hint">{hint}</Text>}
      {lines > 1 ? <TextArea className="field-input" rows={lines} /> : <Input className="field-input" inputMode={inputMode} />}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  );
}

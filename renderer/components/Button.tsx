import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';

type Props = Omit<ButtonProps, 'children' | 'className' | 'style'> & {
  children: ReactNode; look?: 'main' | 'plain' | 'quiet' | 'danger'; wide?: boolean;
};

/** A button of at least 48 px. One `main` button a screen: what is asked. */
export function Button({ children, look = 'plain', wide = false, ...rest }: Props): ReactNode {
  return <AriaButton {...rest} className={`button button-${look}${wide ? ' button-wide' : ''}`}>{children}</AriaButton>;
}

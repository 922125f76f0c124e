import type { ReactNode } from 'react';
import { slot, slotted } from '../../components/slotted.tsx';
import { useDesk } from '../desk.ts';
import { whole } from '../money.ts';
import { Openable } from './Openable.tsx';

type Values = { count: number; replace: Readonly<Record<string, string | number>> };
/** `say`: the sentence, whose plural form follows `count`; `values`: what else it names; `what` names the number for who does not see where it stands. */
type Props = { count: number; say: (values: Values) => string; values?: Readonly<Record<string, string | number>>; what: string; children: ReactNode };

/** A sentence whose count opens to say whom or what it counts. */
export function Counted({ count, say, values = {}, what, children }: Props) {
  const { language } = useDesk();
  return slotted(say({ count, replace: { ...values, count: slot('count') } }), { count: <Openable text={whole(count, language)} what={what}>{children}</Openable> });
}

import type { ReactNode } from 'react';
import { useDesk } from './desk.ts';

/** What only the laptop itself may do: files, secrets, devices. A paired tablet does not show it, or shows what stands `elsewhere`. */
export function OnLaptop({ children, elsewhere = null }: { children: ReactNode; elsewhere?: ReactNode }): ReactNode {
  return useDesk().view.as === null ? children : elsewhere;
}

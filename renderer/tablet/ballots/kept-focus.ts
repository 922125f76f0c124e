import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps a keyboard's place: a button that goes dead once it is pressed, or that moves with its row, would leave the focus nowhere.
 * Rows carry `data-key`, their buttons `data-does`; `act` is told which was pressed, before what it does is shown.
 */
export function useKeptFocus<Container extends HTMLElement>(): { container: RefObject<Container | null>; act(row: string, does: string): void } {
  const container = useRef<Container>(null);
  const pressed = useRef<{ row: string; does: string } | null>(null);
  useEffect(() => {
    if (!pressed.current) return;
    const { row, does } = pressed.current;
    pressed.current = null;
    const buttons = [...container.current?.querySelectorAll<HTMLButtonElement>(`[data-key="${CSS.escape(row)}"] [data-does]`) ?? []].filter(({ disabled }) => !disabled);
    (buttons.find(({ dataset }) => dataset['does'] === does) ?? buttons[0])?.focus({ preventScroll: true });
  });
  return { container, act: (row, does) => { pressed.current = { row, does }; } };
}

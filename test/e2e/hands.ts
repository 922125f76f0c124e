import { expect, type Locator, type Page } from '@playwright/test';

/** How a person works a page: by finger, or by keyboard alone. */
export type Hand = {
  press: (button: Locator) => Promise<void>;
  /** Ticks a box, or unticks it. */
  tick: (box: Locator, on?: boolean) => Promise<void>;
  /** Takes one of several. */
  choose: (radio: Locator) => Promise<void>;
  write: (field: Locator, text: string) => Promise<void>;
  /** Takes one from a list that opens. */
  pick: (list: Locator, option: string) => Promise<void>;
};

/** Touches what is seen: the row around a box, not the hidden input that screen readers are told of. */
export function finger(page: Page): Hand {
  const row = (input: Locator): Locator => input.locator('xpath=ancestor::label');
  return {
    press: (button) => button.tap(),
    tick: async (box, on = true) => {
      await row(box).tap();
      await expect(box).toBeChecked({ checked: on });
    },
    choose: async (radio) => {
      await row(radio).tap();
      await expect(radio).toBeChecked();
    },
    write: async (field, text) => {
      await field.tap();
      await field.fill(text);
    },
    pick: async (list, option) => {
      await list.tap();
      await optionNamed(page, option).tap();
      await expect(page.getByRole('listbox')).toBeHidden();
    },
  };
}

/** An option by its name, whatever its cost says after it. */
const optionNamed = (page: Page, name: string): Locator =>
  page.getByRole('option', { name: new RegExp(`^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(, .*)?$`) });

const furthest = 150;

/** Real key presses only: Tab to get there, the keys of the element to use it. */
export function keys(page: Page): Hand {
  const { keyboard } = page;
  const isAt = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
  const isWithin = (target: Locator): Promise<boolean> => target.evaluate((element) => element.contains(document.activeElement));
  const walk = async (key: string, there: () => Promise<boolean>, to: Locator): Promise<void> => {
    await to.waitFor({ state: 'attached' });
    for (let presses = 0; presses < furthest; presses += 1) {
      if (await there()) return;
      await keyboard.press(key);
    }
    throw new Error(`${String(to)} cannot be reached by ${key}`);
  };
  const reach = (target: Locator): Promise<void> => walk('Tab', () => isAt(target), target);
  return {
    press: async (button) => {
      await expect(button).toBeEnabled();
      await reach(button);
      await keyboard.press('Enter');
    },
    tick: async (box, on = true) => {
      await reach(box);
      await keyboard.press('Space');
      await expect(box).toBeChecked({ checked: on });
    },
    choose: async (radio) => {
      await walk('Tab', () => isWithin(radio.locator('xpath=ancestor::*[@role="radiogroup" or self::fieldset][1]')), radio);
      await walk('ArrowDown', () => isAt(radio), radio);
      if (!(await radio.isChecked())) await keyboard.press('Space');
      await expect(radio).toBeChecked();
    },
    write: async (field, text) => {
      await reach(field);
      await keyboard.press('ControlOrMeta+a');
      await keyboard.type(text);
    },
    pick: async (list, option) => {
      await reach(list);
      await keyboard.press('Enter');
      const wanted = optionNamed(page, option);
      await walk('ArrowDown', () => isAt(wanted), wanted);
      await keyboard.press('Enter');
      await expect(page.getByRole('listbox')).toBeHidden();
    },
  };
}

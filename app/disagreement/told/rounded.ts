import { roundedTo } from '../../workshop/index.ts';

/** Four decimals: more than any screen shows, so that what is shown is rounded once. */
export const rounded = (value: number): number => roundedTo(value, 10_000);

import type { Plan } from './types.ts';

/** The bounds of `Plan.fewestTold`: of fewer than three, the second would know what the first said; above twenty hardly a group would stand. */
export const fewestBounds = { least: 3, usual: 5, most: 20 } as const;

/**
 * How many people at least a public number rests on, alone or together with everything else that is published. Settled for good
 * once somebody has joined: people say what they say of themselves trusting in it.
 */
export const fewestTold = ({ plan }: { readonly plan: Pick<Plan, 'fewestTold'> | null }): number => plan?.fewestTold ?? fewestBounds.usual;

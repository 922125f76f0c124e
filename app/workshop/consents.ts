/** A seat ends below its utility in the baseline only where two thirds of its present members, at least five of them, say yes. */
export const leastConsent = { share: [2, 3], least: 5 } as const;

/** What the methods page explains, in this order; the texts stand in locales under `methods:of.<topic>`. */
export const methodTopics = [
  'utility', 'cap', 'seats', 'small', 'thin', 'effects', 'weights', 'package', 'leximin', 'floor', 'total', 'nash', 'equalShares', 'price', 'byPeople', 'gini', 'p20', 'felt',
  'required', 'asks', 'findings', 'tolerance', 'refused', 'between', 'proof', 'solver', 'curve', 'voices',
] as const;

/** What the methods page of statistics explains, in this order; the texts stand under `methods:statistics.of.<topic>`. */
export const statisticTopics = [
  'present', 'mean', 'median', 'interval', 'kendallW', 'friedman', 'alpha', 'icc', 'tauB', 'permutation', 'holm', 'wilcoxon', 'movement', 'position', 'tables',
  'borda', 'kemeny', 'bradleyTerry', 'orderIntensity',
] as const;

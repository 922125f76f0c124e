/** How long a text may be for so many wishes on one page: what the last row can still read beside its picture. */
const room = [{ most: 40, wishes: 6 }, { most: 120, wishes: 3 }] as const;

/** Wishes in their order, page by page: six short ones, three of some length, or one that takes a page. */
export function galleryPages<T extends { text: string }>(wishes: readonly T[]): T[][] {
  const pages: T[][] = [];
  let page: T[] = [];
  for (const wish of wishes) {
    const least = Math.min(...[...page, wish].map(({ text }) => room.find(({ most }) => text.length <= most)?.wishes ?? 1));
    if (page.length >= least) {
      pages.push(page);
      page = [];
    }
    page.push(wish);
  }
  return page.length > 0 ? [...pages, page] : pages;
}

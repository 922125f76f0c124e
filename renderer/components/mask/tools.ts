export const tools = ['brush', 'erase', 'lasso', 'cells', 'move'] as const;
export type Tool = (typeof tools)[number];

/** Widths of the brush, as shares of the picture's width. */
export const sizes = { small: 0.03, medium: 0.07, large: 0.14 } as const;
export type BrushSize = keyof typeof sizes;
export const sizeNames = ['small', 'medium', 'large'] as const satisfies readonly BrushSize[];

/** The papers that printers here hold. */
export const pageSizes = ['letter', 'a4'] as const;
export type PageSize = (typeof pageSizes)[number];

/**
 * The look of what is printed for people to read and write on: black on white, 16 pt at the least and 18 pt for what is ticked,
 * readable without glasses by most. On the screen the same page is shown in the width of the paper.
 */
export const style = (size: PageSize): string => `
@page{size:${size};margin:15mm 16mm}
*{box-sizing:border-box}
html{font-size:16pt}
body{margin:0;color:#000;background:#fff;font:1rem/1.3 'Atkinson Hyperlegible',system-ui,sans-serif;overflow-wrap:break-word}
h1{font-size:1.5rem;line-height:1.15;margin:0 0 4mm}
h2{font-size:1.2rem;line-height:1.2;margin:0 0 2mm}
h3{font-size:1.125rem;line-height:1.2;margin:0 0 1mm}
p{margin:0 0 2.5mm}
ul,ol{margin:0;padding:0;list-style:none}
h1,h2,h3{break-after:avoid}
img{display:block;max-width:100%;border:0.3mm solid #000}
.page{break-after:page}
.page:last-child{break-after:auto}
.keep{break-inside:avoid}
.code{font-weight:700;letter-spacing:0.12em;white-space:nowrap}
.cut{border-top:0.5mm dashed #000;margin-top:5mm;padding-top:4mm}
.on-screen{position:sticky;top:0;display:flex;flex-wrap:wrap;gap:0.5rem 1.5rem;align-items:center;padding:0.75rem 1rem;background:#e0efec;font-size:13pt}
.on-screen p{margin:0}
.on-screen button{font:inherit;font-weight:700;min-height:48px;padding:0 1.25rem;border:0;border-radius:10px;color:#fff;background:#0b5d57}
.on-screen button:focus-visible{outline:3px solid #1446c8;outline-offset:2px}
@media screen{main{max-width:${size === 'a4' ? 178 : 184}mm;margin:0 auto;padding:8mm 4mm}.page{padding-bottom:8mm;margin-bottom:8mm;border-bottom:0.3mm solid #7c8884}}
@media print{.on-screen{display:none}}
`;

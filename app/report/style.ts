/** The report's whole style: one file, no remote font or image; pages break between sections, never inside a row or a picture. */
export const style = `
:root{--ink:#1a1f24;--soft:#4a5560;--line:#c9d1d8;--accent:#0b5c6b;--wash:#f1f6f7;--mark:#8a3b00}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:#fff;font:1.0625rem/1.55 'Atkinson Hyperlegible',system-ui,sans-serif}
main{max-width:62rem;margin:0 auto;padding:1.5rem;overflow-wrap:break-word}
h1{font-size:2.25rem;line-height:1.2;margin:.5rem 0}
h2{font-size:1.5rem;color:var(--accent);border-bottom:2px solid var(--accent);margin:2.5rem 0 1rem;padding-bottom:.25rem}
h3{font-size:1.2rem;margin:1.75rem 0 .5rem}
.lead{font-size:1.15rem;color:var(--soft)}
.rehearsal{border:3px dashed var(--mark);color:var(--mark);padding:.5rem 1rem;font-weight:700;font-size:1.2rem}
.note{background:var(--wash);border-left:4px solid var(--accent);padding:.6rem 1rem}
nav a{color:var(--accent);margin-right:1rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:.95rem}
caption{text-align:left;font-weight:700;padding:.3rem 0}
th,td{border-bottom:1px solid var(--line);padding:.4rem .6rem;text-align:left;vertical-align:top}
tbody td,tbody th,blockquote{overflow-wrap:anywhere}
tbody th{min-width:6.5rem}
thead th{border-bottom:2px solid var(--ink)}
td ul{margin:0;padding-left:1.1rem}
.chart{max-width:46rem;font-family:inherit}
td.num,th.num{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
figure{margin:1rem 0;break-inside:avoid}
figure img{display:block;max-width:100%;max-height:26rem;border:1px solid var(--line)}
figcaption{color:var(--soft);font-size:.95rem;padding-top:.3rem}
blockquote{margin:.5rem 0;padding-left:1rem;border-left:4px solid var(--line);white-space:pre-wrap}
.pictures{display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:1rem}
.wish{break-inside:avoid;border-top:1px solid var(--line);padding-top:.5rem}
.fate{font-weight:700}
code{font-size:.85rem;word-break:break-all}
@page{margin:18mm 16mm;@bottom-center{content:counter(page)}}
@media print{
  body{font-size:10.5pt}
  main{max-width:none;padding:0}
  nav{display:none}
  .scroll{overflow:visible}
  article+article{break-before:page}
  h2,h3,caption{break-after:avoid}
  section.page{break-before:page}
  tr,.note{break-inside:avoid}
  thead{display:table-header-group}
  figure img{max-height:11cm}
}`;

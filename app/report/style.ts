import type { Voice } from './texts.ts';
import type { ReportModel } from './types.ts';

/** What stands in the margins of each printed page: the title, that it is a rehearsal, the page's number. */
export function pageMarks({ title, rehearsal }: Pick<ReportModel, 'title' | 'rehearsal'>, voice: Voice): string {
  const font = "font:8.5pt 'Atkinson Hyperlegible',sans-serif;color:#4a5560";
  const number = voice.say('page').split('#');
  const [before = '', between = '', after = ''] = number.map(cssText);
  return `
@page ${voice.language}{
  @top-left{content:${cssText(rehearsal ? voice.say('rehearsalMark') : '')};${font};font-weight:700;color:#8a3b00}
  @top-right{content:${cssText(voice.say('pageMark'))};${font}}
  @bottom-left{content:${cssText(title ? voice.name(title).slice(0, 80) : '')};${font}}
  @bottom-right{content:${before} counter(page) ${between} counter(pages) ${after};${font}}
}
article[lang=${voice.language}]{page:${voice.language}}`;
}

/** A string of CSS from any text: all but letters, digits and plain signs written by their code point. */
function cssText(text: string): string {
  return `"${text.replace(/[^\p{L}\p{M}\p{N} .,:–—’-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
}

/** The report's whole style: one file, no remote font or image; pages break between sections, never inside a row or a picture. */
export const style = `
:root{--ink:#1a1f24;--soft:#4a5560;--line:#c9d1d8;--accent:#0b5c6b;--wash:#f1f6f7;--mark:#8a3b00}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:#fff;font:1.0625rem/1.5 'Atkinson Hyperlegible',system-ui,sans-serif}
main{max-width:60rem;margin:0 auto;padding:1.5rem;overflow-wrap:anywhere}
article{counter-reset:section}
h1{font-size:2.25rem;line-height:1.2;margin:.25rem 0 1rem}
h2{font-size:1.5rem;line-height:1.25;color:var(--accent);border-bottom:2px solid var(--accent);margin:2.5rem 0 1rem;padding-bottom:.25rem}
section>h2{counter-increment:section}
section>h2::before{content:counter(section) ". "}
h3{font-size:1.2rem;line-height:1.3;margin:1.75rem 0 .5rem}
h4{font-size:1.05rem;margin:1.25rem 0 .5rem}
p{margin:.6rem 0}
small{font-size:.85em;color:var(--soft)}
a{color:var(--accent)}
:target{scroll-margin-top:1rem}
.lead{font-size:1.15rem;color:var(--soft);margin:1rem 0 0}
.rehearsal{border:3px dashed var(--mark);color:var(--mark);padding:.5rem 1rem;font-weight:700;font-size:1.15rem}
.note{background:var(--wash);border-left:4px solid var(--accent);padding:.6rem 1rem}
.formula{font-style:italic;padding-left:1rem}
.label{font-weight:700;margin-bottom:0}
.languages a{margin-right:1rem}
.cover dl{margin:1rem 0}
.cover dl div{display:grid;grid-template-columns:12rem 1fr;gap:1rem;padding:.4rem 0;border-bottom:1px solid var(--line)}
dt{font-weight:700}
dd{margin:0}
.contents ol{columns:2;column-gap:2rem;margin:.5rem 0;padding-left:1.75rem}
.contents li{break-inside:avoid;padding:.15rem 0}
.contents h2{font-size:1.2rem;margin:1.5rem 0 .5rem}
.columns{columns:2;column-gap:2rem}
.columns li{break-inside:avoid}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:.95rem;overflow-wrap:break-word}
table.even{min-width:34rem}
caption{text-align:left;font-weight:700;padding:.3rem 0}
th,td{border-bottom:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top}
th:first-child,td:first-child{padding-left:0}
thead th{border-bottom:2px solid var(--ink);vertical-align:bottom}
tbody th{min-width:7rem;font-weight:700}
td{min-width:5rem}
td ul{margin:0;padding-left:1.1rem}
td.num,th.num{text-align:right;font-variant-numeric:tabular-nums}
td.num,td.num small{white-space:nowrap}
td.num small{display:block}
td.money{white-space:nowrap}
figure{margin:1rem 0;break-inside:avoid}
figure img{display:block;width:100%;max-width:30rem;height:auto;border:1px solid var(--line)}
figcaption{color:var(--soft);font-size:.92rem;padding-top:.3rem}
.chart{max-width:46rem;font-family:inherit}
.agreement-map table{table-layout:fixed;min-width:34rem}
.agreement-map td{padding:.2rem .4rem;vertical-align:middle}
.agreement-map td svg{display:block}
.map-ends{display:flex;justify-content:space-between;font-weight:400;font-size:.85em}
.mark-legend{list-style:none;padding:0;columns:2;font-size:.9rem}
.mark-legend li{display:flex;gap:.4rem;align-items:baseline;break-inside:avoid}
.mark-legend svg{flex:none;align-self:center}
blockquote{margin:.5rem 0;padding-left:1rem;border-left:4px solid var(--line);white-space:pre-wrap;font-size:1.05rem}
.pictures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,18rem),1fr));gap:1rem 1.5rem;align-items:start}
.pictures figure{margin:0}
.wish{display:flex;gap:1.5rem;break-inside:avoid;border-top:1px solid var(--line);padding:1rem 0}
.wish>*{flex:1;min-width:0}
.wish>.sketch{flex:0 0 19rem}
.wish h3,.wish figure{margin:0}
.wish figcaption{font-size:.85rem}
.seen{color:var(--soft)}
.fate{font-weight:700}
.gains div{break-inside:avoid;margin:.75rem 0}
.gains dd ul{margin:.2rem 0;padding-left:1.25rem}
.legend{font-size:.9rem;color:var(--soft)}
.voices{border:1px dashed var(--soft);padding:.75rem;margin:.75rem 0}
.voices .plain-list{list-style:none;padding:0}
.voice-mark{font-weight:700}
.planner{border:2px dotted var(--soft);padding:.25rem 1rem;margin:1rem 0;break-inside:avoid-page}
.written{white-space:pre-line}
.translation{font-style:italic;color:var(--soft)}
td>p:first-child{margin-top:0}
td>p:last-child{margin-bottom:0}
th q,th span{display:block;font-weight:400}
q{quotes:none}
.given{margin-bottom:.2rem}
.unanswered{color:var(--mark);font-weight:700}
.dissent{break-inside:avoid;margin:.75rem 0}
.dissent blockquote+p{margin-left:1.2rem}
code{font-size:.85em;overflow-wrap:anywhere}
@media (max-width:40rem){
  main{padding:1rem}
  h1{font-size:1.75rem}
  .cover dl div{grid-template-columns:1fr;gap:0}
  .contents ol,.columns{columns:1}
  .wish{flex-direction:column;gap:.5rem}
  .wish>.sketch{flex:none}
}
@page{size:letter;margin:20mm 17mm 19mm}
@media print{
  :root{--accent:#084a56}
  html{font-size:10pt}
  body{font-size:1rem}
  main{max-width:none;padding:0}
  .languages{display:none}
  .scroll{overflow:visible}
  a{color:inherit;text-decoration:none}
  h1{font-size:25pt}
  .cover{min-height:225mm}
  article+article{break-before:page}
  section.page{break-before:page}
  section.page>h2{margin-top:0}
  h2,h3,h4,caption,.label{break-after:avoid}
  h3+p,h4+p,h2+p{break-before:avoid;break-after:avoid}
  table.even{table-layout:fixed;min-width:0}
  table.even th:first-child{width:32%}
  table.few th:first-child{width:36%}
  table.even thead th{font-size:8.5pt;overflow-wrap:break-word}
  h3+p,h4+p{break-inside:avoid}
  p,li{orphans:2;widows:2}
  tr,.note,li,blockquote,.short{break-inside:avoid}
  tbody tr:first-child,tbody tr:nth-child(2){break-before:avoid}
  tbody tr:nth-last-child(2){break-after:avoid}
  thead{display:table-header-group}
  th,td{padding:1.2mm 2mm}
  th,td:not(.num),caption{overflow-wrap:anywhere}
  th,td{min-width:0}
  tbody th,td:not(.num){min-width:24mm}
  thead th{min-width:22mm}
  thead th.num{min-width:21mm}
  table.wide thead th.num,table.even thead th{min-width:0}
  table.even td.num,td.num small{white-space:normal}
  .pictures{grid-template-columns:1fr 1fr 1fr;gap:4mm}
  .pictures figcaption{font-size:8.5pt;line-height:1.35}
  .wish{gap:5mm;padding:2mm 0;font-size:9pt;line-height:1.35}
  .wish blockquote{font-size:10pt;margin:.5mm 0}
  .wish h3{font-size:11pt}
  .wish>.sketch{flex:0 0 48mm}
  .wish figcaption{font-size:7.5pt;line-height:1.25;padding-top:.5mm}
  .wish p{margin:.8mm 0}
  .scroll+p{break-before:avoid}
  table.wide td.num{white-space:normal}
  table.wide td:not(.num){min-width:24mm}
  .chart{max-width:150mm}
  .agreement-map table{min-width:0}
}`;

/** The style of the short version: two sheets of letter or A4, readable on a phone too. */
export const shortStyle = `
:root{--ink:#1a1f24;--soft:#4a5560;--line:#c9d1d8;--accent:#0b5c6b;--mark:#8a3b00}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:#fff;font:1.0625rem/1.45 'Atkinson Hyperlegible',system-ui,sans-serif}
main{max-width:48rem;margin:0 auto;padding:1.25rem;overflow-wrap:anywhere}
h1{font-size:1.9rem;line-height:1.15;margin:0 0 .3rem}
h2{font-size:1.25rem;line-height:1.2;color:var(--accent);margin:1.1rem 0 .3rem}
h3{font-size:1.05rem;margin:.6rem 0 .2rem}
p{margin:.35rem 0}
ul{margin:.35rem 0;padding-left:1.2rem}
.lead{color:var(--soft);margin:0}
.rehearsal{border:2px dashed var(--mark);color:var(--mark);padding:.2rem .6rem;font-weight:700}
.translation{font-style:italic;color:var(--soft)}
.columns{columns:2;column-gap:1.5rem}
.columns li{break-inside:avoid}
figure{float:right;width:38%;margin:0 0 .5rem 1rem}
figure img{width:100%;max-height:15rem;object-fit:cover;border:1px solid var(--line);display:block}
figcaption{font-size:.8rem;color:var(--soft)}
table{border-collapse:collapse;width:100%;margin:.3rem 0}
th,td{border-bottom:1px solid var(--line);padding:.15rem .5rem;text-align:left;font-weight:400}
thead th{font-weight:700;border-bottom:2px solid var(--ink)}
.num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.only-read{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.scroll{position:relative}
blockquote{margin:.3rem 0;padding-left:.8rem;border-left:4px solid var(--line)}
q{quotes:none;font-style:italic}
q::before{content:" – "}
.record{color:var(--soft);font-size:.8rem}
@media (max-width:34rem){.columns{columns:1}figure{float:none;width:auto;margin:.5rem 0}}
@page{size:letter;margin:16mm 17mm 15mm}
@media print{
  body{font-size:10.5pt;line-height:1.32}
  main{max-width:none;padding:0}
  h1{font-size:19pt}
  h2{font-size:13pt;margin:3.5mm 0 1mm}
  h2,h3{break-after:avoid}
  p,ul,blockquote{margin-top:1mm;margin-bottom:1mm}
  figure{width:62mm}
  figure img{max-height:48mm}
  th,td{padding:.6mm 2mm}
  li,tr,blockquote{break-inside:avoid}
  .columns{columns:2}
  figure{float:right;margin:0 0 2mm 4mm}
}`;

/** What ballots add to the look of what is printed: squares of 7 mm, and what is ticked in 18 pt. */
export const css = `
.which{display:flex;justify-content:space-between;gap:6mm;border-bottom:0.4mm solid #000;padding-bottom:1.5mm;margin-bottom:4mm}
.tick{display:inline-flex;align-items:flex-start;gap:2.5mm;font-size:1.125rem;line-height:1.2}
.box,.circle{flex:none;width:7mm;height:7mm;border:0.5mm solid #000;background:#fff}
.box{margin-top:-0.3mm}
.box.wide{width:20mm;height:10mm;margin-top:-2mm}
.circles{display:flex;flex-wrap:wrap;gap:3mm}
.circle{border-radius:50%}
.scale{display:flex;justify-content:space-between;gap:3mm;margin:2mm 0 0}
.legend{font-weight:700}
.item{display:flex;gap:6mm;align-items:flex-start}
.item>div{flex:1;min-width:0}
.item img{flex:none;width:60mm;height:45mm;object-fit:cover}
.item p,.row p{margin-bottom:1.5mm}
.row{border-top:0.3mm solid #777;padding:2.5mm 0 3.5mm}
.about{padding-top:2.5mm}
.about .legend{margin-top:2mm}
.mark{margin:0 0 2mm}
.consent{padding:1.5mm 0}
.hint{margin:0 0 0 9.5mm}
.columns{columns:2;margin-bottom:5mm}
.columns .tick{display:flex;break-inside:avoid;padding-bottom:3mm}
.pair{display:flex;gap:6mm;margin-bottom:2mm}
.pair>div{flex:1;min-width:0}
.pair img{width:60mm;height:45mm;object-fit:cover;margin-bottom:1mm}
.line{height:14mm;border-bottom:0.4mm solid #000}
.sum{margin-top:4mm}
.receipt .code{font-size:1.5rem}
`;

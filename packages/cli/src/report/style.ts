/** The one style sheet of a report: light and dark, phone to desk, and A4. No font is fetched. */
export const STYLE = `
:root { color-scheme: light dark; --paper: light-dark(#FFFFFF, #14181F); --panel: light-dark(#F5F7FA, #1D232C);
  --ink: light-dark(#1A1F29, #E8ECF2); --muted: light-dark(#565E6B, #A3ACB9); --accent: light-dark(#0B57A4, #7CB7FF);
  --grid: light-dark(#D9DDE3, #333B47); --border: light-dark(#7A828F, #7A8594); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", "Helvetica Neue",
  Arial, "Liberation Sans", sans-serif; }
main, header, footer, nav { max-width: 800px; margin: 0 auto; padding: 0 16px; }
header { padding-top: 24px; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 8px; }
h2 { font-size: 1.35rem; line-height: 1.25; margin: 40px 0 8px; border-bottom: 1px solid var(--grid); padding-bottom: 4px; }
h3 { font-size: 1.05rem; line-height: 1.3; margin: 20px 0 6px; }
p, ul, dl { margin: 8px 0; }
header p, footer { color: var(--muted); }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
nav ol { display: flex; flex-wrap: wrap; gap: 4px 20px; padding: 0; margin: 12px 0; list-style: none; }
nav a { display: inline-block; padding: 6px 0; }
.headlines { padding: 0; list-style: none; }
.headlines li { border-left: 4px solid var(--accent); padding: 4px 0 4px 12px; margin: 8px 0; font-size: 1.1rem; }
.warning { border: 1px dashed var(--border); padding: 8px 12px; }
.facts { display: flex; flex-wrap: wrap; gap: 8px 28px; }
.facts dt { color: var(--muted); font-size: .85rem; }
.facts dd { margin: 0; overflow-wrap: anywhere; }
figure { margin: 20px 0 28px; break-inside: avoid; }
.subject { color: var(--muted); margin: 0; }
figcaption h3 { margin-top: 0; }
figure svg { display: block; max-width: 100%; height: auto; }
.narrow { display: none; }
.scroll { overflow-x: auto; margin: 12px 0; }
table { border-collapse: collapse; width: 100%; font-size: .85rem; line-height: 1.35; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: 6px 0; }
th, td { text-align: left; vertical-align: top; padding: 4px 10px 4px 0; border-bottom: 1px solid var(--grid); }
thead th { vertical-align: bottom; border-bottom: 1px solid var(--ink); }
tbody th { font-weight: 400; }
.number { text-align: right; }
td.number { white-space: nowrap; }
tbody th { min-width: 9rem; }
.verdict td:last-child { min-width: 8.5rem; }
details { margin: 8px 0; }
summary { cursor: pointer; color: var(--accent); padding: 6px 0; }
code, pre { font: .85em/1.4 ui-monospace, "DejaVu Sans Mono", Consolas, monospace; overflow-wrap: anywhere; }
pre { background: var(--panel); padding: 10px 12px; white-space: pre-wrap; }
small { color: var(--muted); font-size: .85em; }
.chip { white-space: nowrap; padding: 1px 6px; border: 1px solid; border-radius: 3px; }
.evidence { color: light-dark(#0B5D4B, #8FE3C8); background: light-dark(#E3F4EE, #123229); border-style: solid; }
.derived { color: light-dark(#3D4A8A, #BFC8FF); background: light-dark(#E8EAF8, #232A4D); border-style: dashed; }
.assumption { color: light-dark(#7A4100, #FFCF8F); background: light-dark(#FFF1DC, #3D2A0C); border-style: dotted; }
.bar { width: 120px; height: 10px; display: block; margin: 2px 0 0 auto; }
.bar line { stroke: var(--ink); vector-effect: non-scaling-stroke; }
.gain { fill: var(--accent); }
.loss { fill: none; stroke: var(--accent); vector-effect: non-scaling-stroke; }
.sources li { margin: 6px 0; overflow-wrap: anywhere; font-size: .9rem; }
dd { margin: 0 0 8px; }
footer { padding: 24px 16px 40px; font-size: .85rem; }
@media (max-width: 599px) {
  .wide { display: none; }
  .narrow { display: block; }
  h1 { font-size: 1.4rem; }
  table { width: auto; min-width: 100%; }
  tbody th, thead th:first-child { position: sticky; left: 0; background: var(--paper); min-width: 9rem; }
  summary, nav a { min-height: 44px; padding: 10px 0; }
}
@page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 9pt; } }
@media print {
  :root { color-scheme: only light; }
  body { font-size: 10pt; }
  main, header, footer, nav { max-width: none; padding: 0; }
  nav, details { display: none; }
  h1 { font-size: 18pt; }
  h2 { font-size: 13pt; margin-top: 8mm; break-after: avoid; }
  h2 + p, h2 + p + p { break-after: avoid; }
  #outcomes, #paths, #assumptions { break-before: page; }
  tbody tr:first-child { break-before: avoid; }
  h3, figcaption, caption { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  table { font-size: 8pt; }
  thead { display: table-header-group; }
  tr, figure, .headlines li, dl > div { break-inside: avoid; }
  .scroll { overflow: visible; }
  a { color: inherit; text-decoration: none; }
  pre { border: .5pt solid #7A828F; background: none; }
  .wide { display: block; } .narrow { display: none; }
  footer { padding: 6mm 0 0; }
}
`;

/**
 * How the form looks. Colours are variables: a webview sets them from its theme, a stand-alone page takes these, dark where the reader
 * prefers that, and the system's own where colours are forced. On paper it is black on white, as the official form.
 */
export const formStyle = `
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --line: #444; --soft: #f3f4f6; --faint: #667; --error: #b3261e; --warning: #8a5a00; --info: #0b57a4; --good: #256029; --bar: #4c78a8; --lost: #c2571a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e4e4; --paper: #1e1e1e; --line: #8a8a8a; --soft: #2a2b2e; --faint: #a6a6ad; --error: #ff8f86; --warning: #f0bf6a; --info: #7fb7ff; --good: #8fd694; --bar: #7aa6d6; --lost: #f0945a; } }
@media (prefers-contrast: more) { :root { --line: var(--ink); --faint: var(--ink); --soft: var(--paper); } }
body { margin: 0; background: var(--paper); color: var(--ink); }
.form { max-width: 1100px; margin: 1.5rem auto; padding: 0 1rem; font: 14px/1.5 "SimSun", "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", serif; color: var(--ink); }
.form h1 { margin: 0 0 1rem; font: 24px/1.4 "FZXiaoBiaoSong-B05S", "方正小标宋简体", "STZhongsong", "SimSun", "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", serif; text-align: center; }
.form .form-number { margin: 0 0 .5rem; font: 17px/1.4 "SimHei", "Heiti SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
.form .form-number.right { font-size: 14px; text-align: right; }
.form .subtitle { margin: -.75rem 0 .75rem; text-align: center; }
.form .lead { display: inline-block; width: 61.5%; margin: .25rem 0; vertical-align: bottom; }
.form .lead + .lead { width: 37.5%; text-align: right; }
.form table { width: 100%; border-collapse: collapse; table-layout: fixed; }
.form .grid { margin-top: .75rem; }
.form .grid + .grid { margin-top: -1px; } .form thead + tbody tr:first-child th.heading:empty { border-top-style: hidden; }
.form th, .form td { border: 1px solid var(--line); padding: 4px 6px; font-weight: normal; text-align: center; vertical-align: middle; overflow-wrap: anywhere; }
.form th { background: var(--soft); }
.form tr.head th { font-weight: bold; }
.form td.name, .form td.long, .form tr.unit td, .form tr.signatures td, .form tr.budget td.value, .form tr.budget-item td.value { text-align: left; }
.form th { text-wrap: balance; }
.form td.long p { margin: .2em 0; text-align: justify; } .form tr.text td.long p.foot { text-align: right; white-space: pre; }
.form tr.text td.long p { text-indent: 2em; }
.form .score, .form .computed, .form .number { font-variant-numeric: tabular-nums; }
.form tr.total th, .form tr.total td { font-weight: bold; }
.form .piece { display: inline-block; }
.form .missing { background: repeating-linear-gradient(135deg, transparent 0 5px, var(--soft) 5px 10px); }
.form .is-differs.score { text-decoration: line-through; text-decoration-color: var(--error); }
.form .is-differs.computed { color: var(--error); font-weight: bold; }
.form .is-unclaimed.score, .form .is-unknown.computed { font-style: italic; color: var(--faint); }
.form .status { display: block; font-size: 11px; font-weight: normal; }
.form .mark { display: inline-block; margin-left: 3px; min-width: 1em; font: bold 10px/1.2 sans-serif; text-decoration: none; }
.form [data-severity="error"] { outline: 2px solid var(--error); outline-offset: -2px; }
.form [data-severity="warning"] { outline: 1px dashed var(--warning); outline-offset: -2px; }
.form .error { color: var(--error); } .form .warning { color: var(--warning); } .form .info { color: var(--info); }
.form h2 { margin: 1.2rem 0 .3rem; font: bold 15px/1.5 "SimHei", "Heiti SC", "Noto Sans CJK SC", sans-serif; }
.form .notes p { margin: .15rem 0; }
.form .annex table { table-layout: auto; } .form .annex td { text-align: left; } .form .annex th { white-space: nowrap; }
.form figure { margin: 1.2rem 0; break-inside: avoid; } .form figcaption { font: bold 14px/1.5 sans-serif; }
.form svg { width: 100%; height: auto; font: 12px sans-serif; }
.form svg text { fill: var(--ink); } .form svg .bar { fill: var(--bar); } .form svg .lost { fill: var(--lost); } .form svg .rule { stroke: var(--line); } .form svg .track { fill: var(--soft); }
@media (forced-colors: active) { .form svg .bar, .form svg .lost { fill: CanvasText; } .form svg .track { fill: Canvas; stroke: CanvasText; } .form [data-severity] { outline-color: Highlight; } }
@page { size: A4; margin: 13mm 14mm 9mm; }
@page wide { size: A4 landscape; margin: 13mm 14mm 9mm; }
.form.wide { page: wide; }
@media print {
  :root { --ink: #000; --paper: #fff; --line: #000; --soft: #fff; --faint: #000; --bar: #777; --lost: #444; }
  .form { max-width: none; margin: 0; padding: 0 1px; font-size: 10.5pt; line-height: 1.3; }
  .form:lang(en) { font-size: 9.5pt; }
  .form th, .form td { padding: 1pt 2.5pt; height: 15.5pt; box-sizing: border-box; }
  .form.tight th, .form.tight td { height: 13.8pt; padding: .4pt 2.5pt; line-height: 1.24; }
  .form tr.goals td { height: 30pt; } .form tr.text td { height: 35pt; }
  .form tr.head th, .form tr.total th, .form tr.total td { font-weight: normal; }
  .form h1 { margin-bottom: 6pt; font-size: 22pt; } .form .grid { margin-top: 4pt; } .form .lead { margin: 0; font-size: 12pt; }
  .form .subtitle { margin: -4pt 0 4pt; font-size: 12pt; }
  .form:lang(zh-CN) .notes h2::after { content: '：'; }
  .form .notes { font-size: 9pt; } .form .notes h2 { margin: 4pt 0 0; font: inherit; } .form .notes p { margin: 0; }
  .form .form-number { font-size: 16pt; } .form .form-number.right { font-size: 10.5pt; }
  .form td.long p { margin: 0; text-align: left; }
  .form .mark, .form .status { display: none; }
  .form [data-severity] { outline: none; }
  .form .is-differs.score { text-decoration: none; } .form .is-differs.computed { color: inherit; }
  .form tr:not(:has([rowspan])), .form td:not([rowspan]), .form th:not([rowspan]) { break-inside: avoid; }
  .form tfoot { border-top: 1px solid var(--line); }
  .form + .form { break-before: page; }
}
`;

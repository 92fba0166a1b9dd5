/** How the reviewer's table looks, beside the style of the form. */
export const reviewStyle = `
.review .grid th.name { text-align: left; background: none; text-wrap: wrap; }
.review .level-2 { padding-left: 1.2em; } .review .level-3 { padding-left: 2em; } .review .level-4 { padding-left: 2.8em; } .review .level-5 { padding-left: 3.6em; } .review .level-6 { padding-left: 4.4em; }
.review tr.group th.name, .review tr.group td, .review tr.indicators th.name, .review tr.indicators td { font-weight: bold; background: var(--soft); }
.review td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; overflow-wrap: normal; } .review td.values { text-align: left; word-break: keep-all; }
.review td.over { color: color-mix(in srgb, var(--error) 70%, var(--ink)); } .review td.change { color: color-mix(in srgb, var(--info) 70%, var(--ink)); font-weight: bold; }
.review tr.decided td.reviewed { box-shadow: inset 3px 0 var(--info); }
.review .overall p { margin: .4rem 0; } .review .overall label { margin-right: 1.5rem; } .review .opinion { display: block; }
.review .finding { display: flex; gap: .5em; align-items: baseline; margin: .3rem 0; padding-left: .5em; border-left: 3px solid; } .review .finding span { color: var(--ink); } .review .finding code { margin-left: auto; white-space: nowrap; }
/* two entries of a judged row stand below each other */
.review td.found input, .review td.grounds input { box-sizing: border-box; width: 100%; min-width: 0; } .review td.found input + input { margin-top: 2px; }
.review td.same { color: var(--faint); }
`;

/** How the report looks, beside the style of the form: a letter on one side of a page. */
export const reportStyle = `
.report { max-width: 46em; line-height: 1.75; }
.report caption { padding: .6rem 0 .3rem; font-weight: bold; text-align: left; }
.report td.number { text-align: right; } .report th:first-child { width: 34%; }
.report p { margin: .4em 0; } .report p.body { text-indent: 2em; } .report p.signature { text-align: right; }
.report ol { padding-left: 1.8em; } .report li { margin: .5em 0; break-inside: avoid; } .report li p { margin: .1em 0; }
`;

/** How the reviewer's table looks, beside the style of the form. */
export const reviewStyle = `
.review .grid th.name { text-align: left; background: none; }
.review .level-2 { padding-left: 1.4em; } .review .level-3 { padding-left: 2.6em; } .review .level-4 { padding-left: 3.8em; } .review .level-5 { padding-left: 5em; } .review .level-6 { padding-left: 6.2em; }
.review tr.group th.name, .review tr.group td, .review tr.indicators th.name, .review tr.indicators td { font-weight: bold; background: var(--soft); }
.review td.number { text-align: right; font-variant-numeric: tabular-nums; } .review td.values { text-align: left; }
.review td.over { color: var(--error); } .review td.change { color: var(--info); font-weight: bold; }
.review tr.decided td.reviewed { box-shadow: inset 3px 0 var(--info); }
.review td.reviewed { white-space: nowrap; }
.review .overall p { margin: .4rem 0; } .review .overall label { margin-right: 1.5rem; } .review .opinion { display: block; }
.review .finding { display: flex; gap: .5em; align-items: baseline; margin: .25rem 0; } .review .finding code { margin-left: auto; opacity: .75; }
`;

/** How a page of tables looks, in the editor's colours. */
export const style = `
:root { --ink: var(--vscode-editor-foreground); --paper: var(--vscode-editor-background); --line: color-mix(in srgb, var(--ink) 32%, var(--paper)); --soft: color-mix(in srgb, var(--ink) 6%, var(--paper)); --faint: var(--vscode-descriptionForeground); --bar: var(--vscode-charts-blue); --lost: var(--vscode-charts-yellow); }
:root:has(body.vscode-high-contrast, body.vscode-high-contrast-light) { --line: var(--vscode-contrastBorder, currentColor); --soft: var(--paper); --faint: var(--ink); }
body { color: var(--ink); background: var(--paper); font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); padding: 0 1rem 1rem; }
h1 { font-size: 1.3em; font-weight: 600; margin: 1.2em 0 .4em; }
p { margin: .35em 0; }
table { border-collapse: collapse; margin: 1em 0; }
th, td { text-align: left; font-weight: normal; padding: .3em .5em; border-bottom: 1px solid var(--line); vertical-align: baseline; }
td { white-space: nowrap; }
tbody th { min-width: 10em; max-width: 26em; text-wrap: balance; }
td.long { white-space: normal; min-width: 7em; max-width: 24em; text-wrap: balance; }
td.path { white-space: normal; word-break: keep-all; max-width: 24em; }
tbody th, thead th:first-child { position: sticky; left: 0; z-index: 1; background: var(--paper); }
thead th:first-child { z-index: 2; }
thead th { position: sticky; top: 0; background: var(--paper); padding: 0; vertical-align: bottom; }
thead button { all: unset; cursor: pointer; padding: .3em .5em; font-weight: 600; display: block; }
thead .short button { white-space: nowrap; } thead .wide button { white-space: pre-line; min-width: 6em; max-width: 9em; text-wrap: balance; }
thead button:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
thead [aria-sort="ascending"] button::after { content: " ▲"; } thead [aria-sort="descending"] button::after { content: " ▼"; }
th.number, td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; } th.number button { margin-left: auto; }
.group th, .group td, .indicators th, .indicators td, .total th, .total td, .grade th, .grade td, .budget th { font-weight: 600; }
.total th, .total td { border-top: 2px solid var(--ink); }
.differs { outline: 1px solid var(--vscode-inputValidation-errorBorder); outline-offset: -1px; }
.differs th { box-shadow: inset 0 1px var(--vscode-inputValidation-errorBorder), inset 0 -1px var(--vscode-inputValidation-errorBorder), inset 1px 0 var(--vscode-inputValidation-errorBorder); }
.differs td, .differs th { background: var(--vscode-inputValidation-errorBackground); }
.depth-1 { padding-left: 1.3em; } .depth-2 { padding-left: 2.1em; } .depth-3 { padding-left: 2.9em; } .depth-4, .depth-5, .depth-6 { padding-left: 3.7em; }
a { color: var(--vscode-textLink-foreground); text-decoration: none; } a:hover, a:focus { text-decoration: underline; }
.differs a { color: var(--ink); text-decoration: underline; }
.tools { display: flex; gap: .8em; align-items: center; flex-wrap: wrap; margin-top: .8em; }
input[type="search"] { padding: 2px 6px; background: var(--vscode-input-background); color: var(--vscode-input-foreground); border: 1px solid var(--vscode-input-border, var(--line)); font: inherit; }
.tools .action, .tools .other { padding: 4px 12px; color: var(--vscode-button-foreground); background: var(--vscode-button-background); border: 1px solid var(--vscode-button-border, transparent); border-radius: 2px; text-decoration: none; }
.tools button { padding: 3px 10px; border: 1px solid var(--vscode-button-border, transparent); background: var(--vscode-button-secondaryBackground); color: var(--vscode-button-secondaryForeground); font: inherit; cursor: pointer; }
.form { margin-left: 0; padding: 0; } .form figure { max-width: 46em; }
[hidden] { display: none; }
/* English headings are longer: they break between words, and letters and gaps give way, before the table has to be scrolled */
@media (width < 1560px) {
  :lang(en) td, :lang(en) tbody th, :lang(en) thead button { padding: .3em .35em; }
  :lang(en) thead .wide button { min-width: 0; white-space: normal; }
  :lang(en) td.number { white-space: normal; }
  :lang(en) tbody th, :lang(en) td.path { min-width: 7em; } :lang(en) td.path { word-break: normal; }
}
@media (width < 1260px) { :lang(en) table { font-size: .9em; } }
@media (width < 1100px) { :lang(en) td, :lang(en) tbody th, :lang(en) thead button { padding: .3em .2em; } }
/* headings give way before the last columns do, and only as far as it takes */
@media (width < 1220px) { thead .short button { white-space: normal; text-wrap: balance; min-width: 3.2em; min-width: calc-size(max-content, min(size, 3.2em)); } }
/* beside the text the last column is in sight, too: values and formulas give way at their spaces */
@media (width < 880px) { td:not(.number, .path, .long) { white-space: normal; word-break: keep-all; min-width: 4em; text-wrap: balance; } }
@media (width < 680px) {
  body { padding: 0 .6rem 1rem; }
  th, td { padding: .3em .35em; } thead button { padding: .3em .35em; }
  table { font-size: .95em; } tbody th { min-width: 6em; }
  td.long { min-width: 4.6em; } td.long:has(a) { min-width: 10em; }
  .depth-1 { padding-left: .9em; } .depth-2 { padding-left: 1.4em; } .depth-3 { padding-left: 1.9em; } .depth-4, .depth-5, .depth-6 { padding-left: 2.4em; }
}
`;

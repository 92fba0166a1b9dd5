import { Uri, type Webview } from 'vscode';
import { fileName } from '../evaluation-document.js';
import { currentLocale, say } from '../words.js';
import { words } from './words.js';

/** The panel's page: a toolbar and an empty place for the forms. Nothing is fetched but its own script and style, and only this script runs. */
export function pageHtml(webview: Webview, extension: Uri, file: Uri): string {
  const nonce = newNonce();
  const asset = (name: string): string =>
    escape(webview.asWebviewUri(Uri.joinPath(extension, 'dist', name)).toString());
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource} 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${currentLocale()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(say(words.title))} ${escape(fileName(file))}</title>
<link rel="stylesheet" href="${asset('preview.css')}">
</head>
<body data-nonce="${nonce}" data-uri="${escape(file.toString())}">
<header>
<p id="summary" role="status" aria-live="polite">${escape(say(words.loading))}</p>
<div role="toolbar" aria-label="${escape(say(words.title))}">
<button type="button" id="review" aria-pressed="false" title="${escape(say(words.reviewAbout))}">${escape(say(words.review))}</button>
<button type="button" data-run="report">${escape(say(words.report))}</button>
<button type="button" data-run="export">${escape(say(words.export))}</button>
<button type="button" data-run="print">${escape(say(words.print))}</button>
<button type="button" id="pin" aria-pressed="false" title="${escape(say(words.pinAbout))}">${escape(say(words.pin))}</button>
</div>
<div id="desk" hidden>
<label>${escape(say(words.show))} <select id="show">${options()}</select></label>
<span id="progress" data-text="${escape(say(words.progress))}"></span>
<button type="button" id="next" title="${escape(say(words.nextAbout))}">${escape(say(words.next))}</button>
<button type="button" id="next-form" title="${escape(say(words.nextFormAbout))}">${escape(say(words.nextForm))}</button>
</div>
</header>
<main id="forms"></main>
<div id="tip" role="tooltip" hidden></div>
<script nonce="${nonce}" src="${asset('preview.js')}"></script>
</body>
</html>`;
}

const options = (): string =>
  Object.entries(words.shown)
    .map(([value, text]) => `<option value="${value}">${escape(say(text))}</option>`)
    .join('');

function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(24)), byte => byte.toString(16).padStart(2, '0')).join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string): string => text.replace(/[&<>"]/g, char => entities[char] ?? char);

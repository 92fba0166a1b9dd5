import type { Finding } from '../../rules/rule.js';
import type { Locale } from '../../text/locale.js';
import type { HtmlPart } from '../export/html-parts.js';
import { escapeHtml, htmlAttributes } from '../export/html-text.js';
import { uniqueKeys } from '../export/unique-keys.js';
import { words } from './words.js';

/** The findings of one evaluation, the worst first, each to be ticked off; what is ticked is remembered by `data-check`. */
export function checklistHtml(document: number, findings: readonly Finding[], locale: Locale): readonly HtmlPart[] {
  const own = findings.filter(finding => finding.document === document).sort((a, b) => ranks[a.severity] - ranks[b.severity] || a.span.start - b.span.start);
  const heading: HtmlPart = { slot: 'foot', key: 'checklist', base: 0, html: `<h2>${escapeHtml(own.length > 0 ? words.checklist[locale](own.length) : words.noFindings[locale])}</h2>` };
  const messages = own.map(finding => finding.message(locale));
  const keys = uniqueKeys(own.map(({ rule }, index) => `finding ${rule.code} ${digest(messages[index] ?? '')}`));
  return [heading, ...own.map((finding, index): HtmlPart => {
    const [key = '', message = ''] = [keys[index], messages[index]];
    const box = `<input${htmlAttributes({ type: 'checkbox', 'data-check': key, 'aria-label': message })}>`;
    return { slot: 'foot', key, base: finding.span.start, html: `<div class="finding ${finding.severity}">${box}<span data-offset="0">${escapeHtml(message)}</span> <code>${escapeHtml(finding.rule.code)}</code></div>` };
  })];
}

/** A text as a short number (FNV-1a), so that long messages do not travel as keys too. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

const ranks = { error: 0, warning: 1, info: 2 } as const;

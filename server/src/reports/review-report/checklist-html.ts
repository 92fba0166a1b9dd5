import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Checked } from '../../rules/check.js';
import { findingsOf } from '../../rules/support/of-document.js';
import type { Finding } from '../../rules/rule.js';
import type { Suppressed } from '../../rules/support/suppress.js';
import type { Locale } from '../../text/locale.js';
import type { HtmlPart } from '../../export/html-parts.js';
import { escapeHtml, htmlAttributes } from '../../export/html-text.js';
import { uniqueKeys } from '../../export/unique-keys.js';
import { setAside } from '../set-aside.js';
import { words } from './words.js';

/** The findings of one evaluation, the worst first, then those that the file sets aside with their reasons; each to be ticked off, and what is ticked is remembered by `data-check`. */
export function checklistHtml(
  document: DocumentAnalysis,
  { findings, suppressed }: Checked,
  locale: Locale,
): readonly HtmlPart[] {
  const own = [...findingsOf(document, findings)].sort(
    (a, b) => ranks[a.severity] - ranks[b.severity] || a.span.start - b.span.start,
  );
  const silenced = suppressed.filter(({ finding }) => finding.document === document.index);
  return [
    heading('checklist', own.length > 0 ? words.checklist[locale](own.length) : words.noFindings[locale]),
    ...items(
      'finding',
      own.map(finding => ({ finding })),
      locale,
    ),
    ...(silenced.length > 0 ? [heading('set aside', setAside.heading[locale])] : []),
    ...items('set aside', silenced, locale),
  ];
}

const heading = (key: string, text: string): HtmlPart => ({
  slot: 'foot',
  key,
  base: 0,
  html: `<h2>${escapeHtml(text)}</h2>`,
});

function items(
  name: string,
  all: readonly (Suppressed | { readonly finding: Finding })[],
  locale: Locale,
): readonly HtmlPart[] {
  const messages = all.map(({ finding }) => finding.message(locale));
  const keys = uniqueKeys(
    all.map(({ finding: { rule } }, index) => `${name} ${rule.code} ${digest(messages[index] ?? '')}`),
  );
  return all.map((each, index): HtmlPart => {
    const {
      finding: { rule, severity, span },
    } = each;
    const [key = '', message = ''] = [keys[index], messages[index]];
    const box = `<input${htmlAttributes({ type: 'checkbox', 'data-check': key, 'aria-label': message })}>`;
    const reason = 'reason' in each ? ` <em>${escapeHtml(setAside.reason[locale](each.reason))}</em>` : '';
    return {
      slot: 'foot',
      key,
      base: span.start,
      html: `<div class="finding ${severity}">${box}<span data-offset="0">${escapeHtml(message)}${reason}</span> <code>${escapeHtml(rule.code)}</code></div>`,
    };
  });
}

/** A text as a short number (FNV-1a), so that long messages do not travel as keys too. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

const ranks = { error: 0, warning: 1, info: 2 } as const;

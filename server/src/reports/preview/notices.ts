import type { Finding } from '../../rules/rule.js';
import type { Locale, Words } from '../../text/locale.js';
import { type HtmlPart, tellFinding } from '../../export/html-parts.js';
import { escapeHtml, htmlAttributes } from '../../export/html-text.js';
import type { CellFinding } from '../../layouts/form.js';

/** What is shown of a file that holds nothing to score. */
export const noForm = {
  title: { 'zh-CN': '绩效自评表', en: 'Performance self-evaluation' } satisfies Words,
  part: (locale: Locale): HtmlPart => ({
    slot: 'head',
    key: 'no form',
    base: 0,
    html: `<p class="notice">${escapeHtml(words.noForm[locale])}</p>`,
  }),
};

/** Findings about nothing that the form shows, as a list; nothing where there are none. */
export function otherFindings(
  findings: readonly CellFinding[],
  locale: Locale,
  relative: boolean,
): readonly HtmlPart[] {
  if (findings.length === 0) return [];
  const base = relative ? Math.min(...findings.map(({ span }) => span.start)) : 0;
  const items = findings.map(
    finding =>
      `<li${htmlAttributes({ class: finding.severity, 'data-offset': finding.span.start - base, 'data-findings': tellFinding(finding) })}>${escapeHtml(finding.message)}</li>`,
  );
  return [
    {
      slot: 'tail',
      key: 'findings',
      base,
      html: `<section class="findings"><h2>${escapeHtml(words.others[locale])}</h2><ul>${items.join('')}</ul></section>`,
    },
  ];
}

/** Findings as a cell shows them. */
export const tellFindings = (findings: readonly Finding[], locale: Locale): readonly CellFinding[] =>
  findings.map(({ rule, severity, span, message }) => ({ code: rule.code, severity, span, message: message(locale) }));

const words = {
  noForm: {
    'zh-CN': '本文件还没有“绩效指标”，没有可以预览的自评表。写下“绩效指标:”和第一个指标后，这里会显示自评表。',
    en: 'There is no form to preview yet: the file has no “indicators”. Write “indicators:” and a first row, and the form appears here.',
  },
  others: { 'zh-CN': '其他问题', en: 'Other findings' },
} satisfies Readonly<Record<string, Words>>;

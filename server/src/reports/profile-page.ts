import { changesOf, decisionsOf } from '../messages/profile-decisions.js';
import { nothing } from '../messages/profile-value.js';
import { clauseAbout, clauseKeys } from '../profiles/knobs/index.js';
import { clausesOf, type ProfileData } from '../profiles/resolve.js';
import type { Locale, Words } from '../text/locale.js';
import { markdownTable } from '../text/markdown.js';

/** A profile as Markdown: what it decides, what it changes of its base, and the sentence for each decision. */
export function profilePage(data: ProfileData, base: ProfileData | undefined, locale: Locale): string {
  const word = (name: keyof typeof words): string => words[name][locale];
  const changes = base ? changesOf(data, base, locale) : [];
  const decided = decisionsOf(data, locale).filter(({ value }) => value !== nothing);
  const decisions = decided.map(({ label, value }) => [label, value]);
  const sentences = clausesOf(data);
  const clauses = clauseKeys.map(clause => [clauseAbout(clause)[locale], sentences[clause][locale]]);
  return (
    [
      `# ${data.title[locale]}`,
      `\`${data.id}\` · ${data.source[locale]}`,
      ...(base
        ? [
            `## ${changed[locale](base.id)}`,
            changes.length > 0
              ? table(
                  [word('decision'), base.id, data.id],
                  changes.map(({ label, before, value }) => [label, before, value]),
                )
              : word('nothing'),
          ]
        : []),
      `## ${word('decides')}`,
      table([word('decision'), word('value')], decisions),
      `## ${word('clauses')}`,
      table([word('decision'), word('sentence')], clauses),
    ].join('\n\n') + '\n'
  );
}

const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  markdownTable(
    headings,
    headings.map(() => false),
    rows,
  ).trimEnd();

const changed: Readonly<Record<Locale, (base: string) => string>> = {
  'zh-CN': base => `与 ${base} 相比`,
  en: base => `Compared with ${base}`,
};

const words = {
  decides: { 'zh-CN': '怎样计分', en: 'What it decides' },
  clauses: { 'zh-CN': '依据', en: 'On what grounds' },
  decision: { 'zh-CN': '事项', en: 'Decision' },
  value: { 'zh-CN': '办法', en: 'Rule' },
  sentence: { 'zh-CN': '原文', en: 'Sentence' },
  nothing: { 'zh-CN': '没有改动。', en: 'Nothing is changed.' },
} satisfies Readonly<Record<string, Words>>;

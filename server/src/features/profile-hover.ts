import { changesOf, decisionsOf } from '../messages/profile-decisions.js';
import type { ProfileKey } from '../profiles/knobs/index.js';
import type { ProfileKeyUse } from '../profiles/file-reader.js';
import { resolveProfile } from '../profiles/resolve.js';
import type { ProfileFile } from '../profiles/read-profile.js';
import type { Locale } from '../text/locale.js';
import { contains } from '../text/span.js';
import type { Hover } from './hover.js';
import { escapeInHover } from '../text/markdown.js';
import { profileUseAt } from './profile-place.js';

/** What a form that uses a profile comes to: under the profile’s base, and under the profile. */
export interface Effect {
  readonly file: string;
  /** Total and grade, such as `91.57 优`. */
  readonly before: string;
  readonly after: string;
}

/** What is to be said of a key or value of a profile's file. At the keys that say what it is: all that it changes; `effects` are asked for only then. */
export function profileHover(
  file: ProfileFile,
  offset: number,
  locale: Locale,
  effects: () => readonly Effect[],
): Hover | undefined {
  const use = profileUseAt(file, offset);
  if (!use) return undefined;
  const onKey = contains(use.entry.keySpan, offset);
  const { value } = use.entry;
  const onValue = value.kind === 'scalar' && value.style !== 'empty' && contains(value.span, offset);
  if (!onKey && !onValue) return undefined;
  const about = onKey ? aboutProfileKey(use.key, locale) : (choiceAt(use, locale) ?? aboutProfileKey(use.key, locale));
  const sections = [about, ...inBase(use, file, locale), ...(introduces(use) ? preview(file, locale, effects) : [])];
  return { span: onKey ? use.entry.keySpan : value.span, markdown: sections.join('\n\n---\n\n') };
}

/** A key's description, and the words it takes. */
export function aboutProfileKey({ name, zh, shape, required, about }: ProfileKey, locale: Locale): string {
  const [own, other] = { 'zh-CN': [zh, name], en: [name, zh] }[locale];
  const choices =
    shape.kind === 'choice'
      ? Object.entries(shape.choices).map(([word, each]) => `- \`${word}\` \`${each.zh}\`: ${each.about[locale]}`)
      : [];
  return [`**${own}** ${other}${required ? words.required[locale] : ''} ${about[locale]}`, ...choices].join('\n');
}

function choiceAt({ key: { shape }, entry: { value } }: ProfileKeyUse, locale: Locale): string | undefined {
  if (shape.kind !== 'choice' || value.kind !== 'scalar') return undefined;
  const written = value.value.trim();
  const found = Object.entries(shape.choices).find(([name, { zh }]) => name === written || zh === written);
  return found && `**${written}** ${found[1].about[locale]}`;
}

/** What the base says for the same decision. */
function inBase({ path }: ProfileKeyUse, { base }: ProfileFile, locale: Locale): readonly string[] {
  const decision = base && decisionsOf(base, locale).find(each => each.path === path);
  if (!base || !decision) return [];
  const clause = decision.clause && resolveProfile(base).clauses[decision.clause][locale];
  return [
    [
      words.base[locale](base.id, escapeInHover(decision.value)),
      ...(clause ? [`> ${escapeInHover(clause)}`] : []),
    ].join('\n\n'),
  ];
}

const introduces = ({ mapping, key: { name } }: ProfileKeyUse): boolean =>
  mapping === 'profile' && ['id', 'extends', 'title'].includes(name);

/** What the profile changes of its base, and what that does to the forms that use it. */
function preview({ data, base }: ProfileFile, locale: Locale, effects: () => readonly Effect[]): readonly string[] {
  if (!data || !base) return [];
  const changes = changesOf(data, base, locale);
  if (changes.length === 0) return [words.unchanged[locale](base.id)];
  const rows = changes.map(({ label, before, value }) => [label, before, value]);
  const uses = effects();
  const changed = table([words.decision[locale], base.id, data.id], rows);
  return [
    changed,
    ...(uses.length > 0
      ? [
          table(
            [words.form[locale], base.id, data.id],
            uses.map(({ file, before, after }) => [file, before, after]),
          ),
        ]
      : []),
  ];
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeInHover).join(' | ')} |`;
  return [line(headings), `|${headings.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

const words = {
  required: { 'zh-CN': '（必填）', en: ' (required)' },
  decision: { 'zh-CN': '改动', en: 'Changed' },
  form: { 'zh-CN': '使用本办法的自评表', en: 'Forms that use it' },
  base: {
    'zh-CN': (id: string, value: string) => `基础办法 ${id}：${value}`,
    en: (id: string, value: string) => `In the base ${id}: ${value}`,
  },
  unchanged: { 'zh-CN': (id: string) => `与 ${id} 相比没有改动`, en: (id: string) => `Nothing is changed of ${id}` },
};

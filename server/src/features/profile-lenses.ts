import { changesOf } from '../messages/profile-decisions.js';
import type { ProfileFile } from '../profiles/read-profile.js';
import type { Finding } from '../rules/rule.js';
import type { Locale } from '../text/locale.js';
import { fileStart } from '../text/span.js';
import { type Lens, problems } from './code-lenses.js';

/** Above a profile's file: what it changes of its base, how many forms use it, and its problems. */
export function profileLenses(
  { data, base }: ProfileFile,
  findings: readonly Finding[],
  forms: number,
  locale: Locale,
): readonly Lens[] {
  const span = fileStart;
  const changes = data && base ? changesOf(data, base, locale).map(({ label }) => label) : [];
  const changed =
    data && base
      ? [changes.length > 0 ? words.changed[locale](base.id, changes) : words.unchanged[locale](base.id)]
      : [];
  const uses = forms > 0 ? [words.forms[locale](forms)] : [];
  const told = [...changed, ...uses].join(' · ');
  return [
    ...(told === '' ? [] : [{ span, title: told, opens: undefined }]),
    { span, title: problems(findings, locale), opens: 'findings' as const },
  ];
}

const words = {
  changed: {
    'zh-CN': (base: string, labels: readonly string[]) => `与 ${base} 相比改动：${labels.join('、')}`,
    en: (base: string, labels: readonly string[]) => `Changed of ${base}: ${labels.join(', ')}`,
  },
  unchanged: {
    'zh-CN': (base: string) => `与 ${base} 相比没有改动`,
    en: (base: string) => `Nothing changed of ${base}`,
  },
  forms: { 'zh-CN': (n: number) => `${n} 份自评表使用`, en: (n: number) => `used by ${n} form${n === 1 ? '' : 's'}` },
};

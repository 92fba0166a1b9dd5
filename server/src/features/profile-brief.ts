import { number } from '../messages/number.js';
import type { Profile } from '../profiles/profile.js';
import type { Locale } from '../text/locale.js';
import { escapeInHover } from '../text/markdown.js';

/** What a profile is, in a few lines: whose it is, how its points are shared out, its bands and grades, and the sentences people ask for most. */
export function profileBrief(profile: Profile, locale: Locale): string {
  const { id, title, source, clauses } = profile;
  const sentences = [clauses.positive, clauses.negative, clauses.qualitative].map(clause => clause[locale]);
  return [
    `**${escapeInHover(title[locale])}** (\`${id}\`)`,
    escapeInHover(source[locale]),
    pointsOf(profile, locale)
      .map(line => `- ${escapeInHover(line)}`)
      .join('\n'),
    [...new Set(sentences)].map(sentence => `> ${escapeInHover(sentence)}`).join('\n>\n'),
  ].join('\n\n');
}

function pointsOf(profile: Profile, locale: Locale): readonly string[] {
  const { budget, groups, bands, grades, scored } = profile;
  const word = words[locale];
  if (!scored) return [word.unscored];
  const shares = groups.map(({ name, weight }) => `${name} ${weight ? number(weight) : word.open}`);
  return [
    `${word.points}${[`${word.budget} ${number(budget.weight)}`, ...shares].join(word.comma)}`,
    `${word.bands}${number(bands.met)}% / ${number(bands.partial)}%`,
    `${word.grades}${grades.map(({ name, from }) => `${name} ≥ ${number(from)}`).join(word.comma)}`,
  ];
}

const words = {
  'zh-CN': {
    points: '分值：',
    budget: '预算执行',
    open: '自定',
    bands: '定性分档下限：',
    grades: '等级：',
    comma: '、',
    unscored: '不计分，只看完成情况',
  },
  en: {
    points: 'Points: ',
    budget: 'budget',
    open: 'open',
    bands: 'Bands from: ',
    grades: 'Grades: ',
    comma: ', ',
    unscored: 'Without points: only completion is shown',
  },
} satisfies Record<Locale, unknown>;

import { keysIn } from '../text/records.js';
import { mappingIn, type ProfileKey, type ProfileMapping, profileMappings } from '../profiles/knobs/index.js';
import { builtInData } from '../profiles/index.js';
import type { Locale, Words } from '../text/locale.js';
import { markdownTable } from '../text/markdown.js';

/** How a profile's file is written: the built-in ones to build on, and every key, as Markdown. */
export function profileKeysPage(locale: Locale): string {
  const builtIn = builtInData.map(({ id, title, source }) => [`[\`${id}\`](${id}.md)`, title[locale], source[locale]]);
  const mappings = keysIn(profileMappings).filter(name => name !== 'words');
  return (
    [
      `# ${words.title[locale]}`,
      words.intro[locale],
      table([words.id[locale], words.name[locale], words.source[locale]], builtIn),
      ...mappings.flatMap(name => [
        `## ${name === 'profile' ? words.top[locale] : `\`${headings.get(name) ?? name}\``}`,
        table(
          [words.key[locale], words.about[locale]],
          profileMappings[name].map(key => row(key, name, locale)),
        ),
      ]),
    ].join('\n\n') + '\n'
  );
}

/** The keys that hold lists of these. */
const headings = new Map<ProfileMapping, string>(
  Object.values(profileMappings)
    .flat()
    .flatMap((key): (readonly [ProfileMapping, string])[] => {
      const of = mappingIn(key);
      return of ? [[of, key.name]] : [];
    }),
);

function row(
  { name, zh, shape, required, about }: ProfileKey,
  mapping: ProfileMapping,
  locale: Locale,
): readonly string[] {
  const choices =
    shape.kind === 'choice'
      ? Object.entries(shape.choices)
          .map(([word, choice]) => `<br>\`${word}\` \`${choice.zh}\` ${choice.about[locale]}`)
          .join('')
      : '';
  const given = (mapping === 'profile' && name !== 'id') || mapping === 'budget'; // by the base
  return [
    `\`${name}\` \`${zh}\`${required ? words[given ? 'withoutBase' : 'required'][locale] : ''}`,
    about[locale] + choices,
  ];
}

const table = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  markdownTable(
    titles,
    titles.map(() => false),
    rows,
  );

const words = {
  title: { 'zh-CN': '评分办法文件', en: 'Profile files' },
  intro: {
    'zh-CN':
      '自评表按哪一套办法计分，由“评分办法”指定：内置办法的编号，或一个 `*.perf-profile.yaml` 文件的路径（从自评表所在的文件夹算起）。自己的办法用 `extends` 以内置办法或另一个文件为基础，只写不同的地方。`perf-yaml explain 文件` 列出它怎样计分、改动了什么；`perf-yaml check 文件` 检查写得对不对。表怎样印（`layout` `表式`），见[自定表式](../../layouts/zh-CN/own-layout.md)。',
    en: 'A form names the rules that score it as its `profile`: a built-in id, or the path of a `*.perf-profile.yaml` from the form’s folder. A profile of one’s own builds on a built-in one or on another file by `extends`, and says only what differs. `perf-yaml explain FILE` shows what it decides and changes, `perf-yaml check FILE` whether it is sound. How a form is printed (`layout`) is told in [a layout of your own](../../layouts/en/own-layout.md).',
  },
  id: { 'zh-CN': '内置办法', en: 'Built in' },
  name: { 'zh-CN': '名称', en: 'Title' },
  source: { 'zh-CN': '出处', en: 'Source' },
  top: { 'zh-CN': '文件的各项', en: 'The file’s keys' },
  key: { 'zh-CN': '项名', en: 'Key' },
  about: { 'zh-CN': '含义', en: 'Meaning' },
  required: { 'zh-CN': '（必填）', en: ' (required)' },
  withoutBase: { 'zh-CN': '（没有 extends 时必填）', en: ' (required without extends)' },
} satisfies Readonly<Record<string, Words>>;

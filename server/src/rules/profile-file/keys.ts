import { allOf, cite } from '../../messages/list.js';
import { insertEntry } from '../../language/edit.js';
import { defaultProfileId } from '../../profiles/index.js';
import { profileKey, profileMappings } from '../../profiles/knobs/index.js';
import { spell } from '../../language/key-table.js';
import { vocabularyIn } from '../../language/suggest.js';
import { isUnnamed } from '../../profiles/file-problem.js';
import type { ProfileFile } from '../../profiles/read-profile.js';
import type { Words } from '../../text/locale.js';
import { duplicateKey, duplicateKeyWords, firstOne, removals } from '../reading/duplicate-key.js';
import { isEditableKey } from '../support/keys.js';
import { missingKey } from '../reading/missing-key.js';
import { wrongType, wrongTypeWords } from '../reading/wrong-type.js';
import { yamlSyntax } from '../reading/yaml-syntax.js';
import type { ProblemOf, Tellings } from './telling.js';
import { spellKey } from './spelled.js';
import { takenWords, unknownKey } from '../reading/unknown-key.js';
import { meantOr } from '../../messages/hint.js';

/** What is wrong with the keys of a profile's file, and with what stands behind them as a whole. */
export const keys: Tellings<'unknown-key' | 'missing-key' | 'duplicate-key' | 'wrong-type' | 'second-document'> = {
  'unknown-key': {
    rule: unknownKey,
    words: ({ entry, mapping, suggestions, isTaken }) => {
      if (isTaken) return takenWords(entry.key, suggestions.join(''));
      const known = profileMappings[mapping].map(key => spell(key, vocabularyIn(entry.key)));
      return {
        'zh-CN': `评分办法的这一处没有“${entry.key}”，后面的内容没有读取。${meantOr(suggestions, `可以写的有：${known.join('、')}。`, 'zh-CN')}`,
        en: `A profile has no key “${entry.key}” here; what stands behind it is not read. ${meantOr(suggestions, `It has: ${known.join(', ')}.`, 'en')}`,
      };
    },
    fixes: ({ entry, owner, suggestions }, { text }) =>
      !isEditableKey(text, entry)
        ? []
        : suggestions
            .filter(suggestion => !owner.entries.some(({ key }) => key === suggestion))
            .map((suggestion, index) => ({
              title: { 'zh-CN': `改为“${suggestion}”`, en: `Rename to “${suggestion}”` },
              edits: [{ span: entry.keySpan, text: suggestion }],
              preferred: index === 0,
            })),
  },
  'missing-key': {
    rule: missingKey,
    severity: problem => (isUnnamed(problem) ? 'warning' : undefined),
    words: missing,
    fixes: (problem, { text, root }) => {
      const edit =
        root && needsBase(problem)
          ? insertEntry(
              text,
              root,
              root.entries.find(({ key }) => profileKey('profile', key)?.name === 'id') ?? root.entries[0],
              spellKey('profile', 'extends', { root }),
              defaultProfileId,
            )
          : undefined;
      return edit
        ? [
            {
              title: {
                'zh-CN': `以内置办法 ${defaultProfileId} 为基础`,
                en: `Build on the built-in ${defaultProfileId}`,
              },
              edits: [edit],
            },
          ]
        : [];
    },
  },
  'duplicate-key': {
    rule: duplicateKey,
    words: duplicateKeyWords,
    related: firstOne,
    fixes: (problem, { text }) => removals(problem, text),
  },
  'wrong-type': {
    rule: wrongType,
    words: problem =>
      wrongTypeWords({
        ...problem,
        item: problem.found !== 'list' && problem.expected === 'mapping' && isList(problem.key),
      }),
  },
  'second-document': {
    rule: yamlSyntax,
    severity: () => 'warning',
    words: () => ({
      'zh-CN': '一个文件只写一套评分办法，“---”之后的内容没有读取。请另存为一个文件。',
      en: 'A file holds one profile; what stands after “---” is not read. Give it a file of its own.',
    }),
  },
};

const lists: ReadonlySet<string | undefined> = new Set(
  Object.values(profileMappings)
    .flat()
    .flatMap(({ name, zh, shape }) => (shape.kind === 'list' ? [name, zh] : [])),
);

const isList = (key: string | undefined): boolean => lists.has(key);

/** Whether a base would give what is missing. */
const needsBase = ({ mapping, names }: ProblemOf<'missing-key'>): boolean =>
  mapping === 'profile' && names.some(name => name !== 'id');

function missing(problem: ProblemOf<'missing-key'>, file: ProfileFile): Words {
  const { profile } = file;
  const names = problem.names.map(name => spellKey(problem.mapping, name, file));
  const [id, base] = [spellKey('profile', 'id', file), spellKey('profile', 'extends', file)];
  const [zh, en] = [allOf(names, 'zh-CN'), allOf(names, 'en')];
  if (isUnnamed(problem)) {
    const name = profile?.id ?? '';
    return {
      'zh-CN': `没有写“${id}”${name && `，暂以文件名${cite(name)}作为编号`}。评分表和报告以编号称呼这套办法，请补写。`,
      en: `“${id}” is missing${name && `; the file’s name ${cite(name)} stands for it`}. Scorecards and reports call the profile by its id.`,
    };
  }
  if (!needsBase(problem))
    return {
      'zh-CN': `没有填写${zh}，这套办法不能使用。请补填。`,
      en: `${en} ${names.length > 1 ? 'are' : 'is'} missing, so the profile cannot be used. Fill it in.`,
    };
  return {
    'zh-CN': `没有写“${base}”，办法就要自成一套，还缺${zh}，不能使用。请补齐，或写“${base}: ${defaultProfileId}”，没有写到的都照它。`,
    en: `Without “${base}” a profile has to say everything itself: ${en} ${names.length > 1 ? 'are' : 'is'} missing, so it cannot be used. Add what is missing, or write “${base}: ${defaultProfileId}”.`,
  };
}

import { spell, type Vocabulary } from '../../language/key-table.js';
import { type ProfileMapping, profileTables } from '../../profiles/knobs/index.js';
import type { ProfileFile } from '../../profiles/read-profile.js';

type Written = Pick<ProfileFile, 'root'>;

/** A key as the file spells its keys: as the first one that is known is spelled. */
export function spellKey(mapping: ProfileMapping, name: string, file: Written): string {
  const spec = profileTables[mapping].spellings.get(name)?.spec;
  return spec ? spell(spec, vocabularyOf(file)) : name;
}

function vocabularyOf({ root }: Written): Vocabulary {
  for (const { key } of root?.entries ?? []) {
    const found = profileTables.profile.spellings.get(key);
    if (found) return found.vocabulary;
  }
  return 'en';
}

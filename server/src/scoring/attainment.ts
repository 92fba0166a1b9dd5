import type { Attainment, AttainmentLevel } from '../language/evaluation.js';
import { type Field, Present } from '../language/field.js';
import { fold } from '../number/fold.js';
import type { Profile } from '../profiles/profile.js';

const levels: readonly AttainmentLevel[] = ['met', 'partial', 'unmet'];

/** How far a row was attained: in the language's own words or as a percentage, else in the words of the profile. */
export function attainmentOf(field: Field<Attainment>, profile: Profile): Field<Attainment> {
  const node = field.state === 'bad' ? field.entry.value : undefined;
  const level = node?.kind === 'scalar' ? levelOf(node.value, profile) : undefined;
  return level && field.state === 'bad' ? new Present({ kind: 'level', level }, field.entry) : field;
}

/** The band that the profile's words name. */
export function levelOf(source: string, { bandWords }: Profile): AttainmentLevel | undefined {
  const word = foldWord(source);
  return levels.find(level => bandWords[level].some(known => foldWord(known) === word));
}

/** Without what is spelled this way and that: white space, full-width signs, a full stop. */
const foldWord = (text: string): string => fold(text).replace(/\s/g, '').replace(/。$/, '');

import type { KeyUse } from './evaluation.js';
import type { Vocabulary } from './vocabulary.js';

/** The vocabulary of most keys; Chinese where they are even or there are none. Borrowed keys count once, at their anchor. */
export function mainVocabulary(keys: readonly KeyUse[]): Vocabulary {
  const english = keys.filter(key => key.vocabulary === 'en').length;
  return english * 2 > keys.length ? 'en' : 'zh';
}

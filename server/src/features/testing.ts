import { analyze, type Analysis } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { Lines } from '../text/lines.js';

/** A text with `$0` where somebody is, and its analysis. */
export interface Fixture {
  readonly text: string;
  readonly offset: number;
  readonly analysis: Analysis;
  readonly lines: Lines;
}

/** Tests of features begin here: `$0` marks the place and is no part of the text. */
export function fixture(marked: string): Fixture {
  const found = marked.indexOf('$0');
  const text = marked.replace('$0', '');
  return {
    text,
    offset: found < 0 ? 0 : found,
    analysis: analyze(text, { profile: profileLookup() }),
    lines: new Lines(text),
  };
}

import type { Analysis } from '../analysis/analysis.js';
import { readEvaluation } from '../language/read.js';
import { evaluationSyntax } from '../language/syntax.js';
import { readProfileFile } from '../profiles/read-profile.js';
import { parseYaml } from '../yaml/parse.js';
import type { Parsed } from '../yaml/tree.js';
import type { Completion } from './completion-item.js';

/** Characters: in longer texts one offer of each shape is tried for all of them, in much longer ones none. */
const long = 20_000;
const longest = 200_000;

/**
 * Of some offers those that leave the text as whole as it is. What stands below a place may belong to what stands above it, and where a line
 * may begin, a key may be there already: each is tried, as nothing else tells for every text.
 */
export function harmless(items: readonly Completion[], { text, parsed }: Analysis): readonly Completion[] {
  if (items.length === 0 || text.length > longest) return items;
  const then = (item: Completion): Faults =>
    faultsIn(parseYaml(after(item, text), { ...evaluationSyntax, edited: { before: parsed } }));
  return noWorse(items, text, faultsIn(parsed), then, item => isWordBehindColon(item, text));
}

/** The same of a profile's file, which another reader reads. */
export function harmlessInProfile(items: readonly Completion[], text: string): readonly Completion[] {
  if (items.length === 0 || text.length > longest) return items;
  return noWorse(items, text, faultsInProfile(text), item => faultsInProfile(after(item, text)));
}

function noWorse(
  items: readonly Completion[],
  text: string,
  now: Faults,
  then: (item: Completion) => Faults,
  isAlike: (item: Completion) => boolean = () => false,
): readonly Completion[] {
  const known = new Map<string, boolean>();
  return items.filter(item => {
    const shape = text.length > long || isAlike(item) ? shapeOf(item) : item.label;
    const isHarmless = known.get(shape) ?? isNoWorse(then(item), now);
    known.set(shape, isHarmless);
    return isHarmless;
  });
}

/** Chinese words for the value of a key on its line: whichever it is, what stands around it is read alike, so that one is tried for all. */
const isWordBehindColon = ({ kind, span, text: put, isSnippet }: Completion, text: string): boolean =>
  kind === 'value' && !isSnippet && /^\p{Script=Han}+$/u.test(put) && text.startsWith(': ', span.start - 2);

const isNoWorse = (then: Faults, now: Faults): boolean => then.broken <= now.broken && then.all <= now.all;

const after = ({ span, text: put, isSnippet }: Completion, text: string): string =>
  text.slice(0, span.start) + (isSnippet ? fillSnippet(put) : put) + text.slice(span.end);

/** What an editor makes of a snippet when nothing is filled in. */
const fillSnippet = (snippet: string): string =>
  snippet.replace(
    /\$\{\d+\|([^,|]*)(?:,[^|]*)?\|\}|\$\{\d+:([^}]*)\}|\$\d+/g,
    (_, choice: string | undefined, value: string | undefined) => choice ?? value ?? '',
  );

const shapeOf = ({ kind, isSnippet, span, text }: Completion): string =>
  [kind, isSnippet, span.start, span.end, text.replace(/[\p{L}\p{N}]+/gu, 'x')].join(' ');

interface Faults {
  /** Texts that are no YAML, and keys that stand twice. */
  readonly broken: number;
  /** Those, and keys that mean nothing where they stand. */
  readonly all: number;
}

/** What a base says that may be built on makes no difference here. */
function faultsInProfile(text: string): Faults {
  const { syntax, problems } = readProfileFile(text, {
    base: () => ({ reason: 'missing', known: [] }),
    builtIn: [],
    name: '',
  });
  const count = (...kinds: readonly string[]): number => problems.filter(({ kind }) => kinds.includes(kind)).length;
  const broken = syntax.length + count('duplicate-key');
  return { broken, all: broken + count('unknown-key', 'wrong-type', 'unreadable-value') };
}

function faultsIn({ problems, documents }: Parsed): Faults {
  const kinds = documents.flatMap(document => readEvaluation(document).readProblems).map(({ kind }) => kind);
  const broken = problems.length + kinds.filter(kind => kind === 'duplicate-key').length;
  return { broken, all: broken + kinds.filter(kind => kind === 'unknown-key' || kind === 'wrong-type').length };
}

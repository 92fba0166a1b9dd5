import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Finding } from '../rule.js';
import { readProblemsOf } from './facts.js';

/** What was found in one document of a file. */
interface Found {
  readonly findings: readonly Finding[];
}

/** How many other places one finding leads to. */
const mostPlaces = 100;

/** Documents of one file that hold no indicators are one finding for lacking them, however many they are. */
export function hollowTogether<Each extends Found>(
  documents: readonly DocumentAnalysis[],
  found: readonly Each[],
): readonly Each[] {
  const lacking = documents.flatMap((document, index) => lackOf(document, found[index]?.findings ?? []) ?? []);
  const [first, ...more] = lacking;
  if (!first || more.length === 0) return found;
  const others = new Set(more);
  return found.map(each => ({
    ...each,
    findings: each.findings.flatMap(finding => {
      if (others.has(finding)) return [];
      return finding === first ? [withCount(first, more)] : [finding];
    }),
  }));
}

/** What was found of a document for having no indicators, and for nothing else that it lacks. */
function lackOf(document: DocumentAnalysis, findings: readonly Finding[]): Finding | undefined {
  const lack = readProblemsOf(document, 'missing-key').find(
    ({ mapping, spec }) => mapping === 'evaluation' && spec.name === 'indicators',
  );
  return lack && findings.find(({ rule, span }) => rule.code === lack.kind && span.start === lack.span.start);
}

/** The first of several with their number. */
function withCount(first: Finding, more: readonly Finding[]): Finding {
  const count = more.length + 1;
  const number = { 'zh-CN': `本文件中这样的表共 ${count} 份。`, en: ` The file has ${count} such documents.` };
  return {
    ...first,
    related: [...first.related, ...more.slice(0, mostPlaces).map(({ span }) => ({ span, words: here }))],
    message: locale => first.message(locale) + number[locale],
  };
}

const here = { 'zh-CN': '这一份也是', en: 'This document too' };

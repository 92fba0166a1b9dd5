import type {
  CodeAction,
  CodeActionParams,
  CodeLens,
  CompletionItem,
  CompletionParams,
  DocumentLink,
  DocumentOnTypeFormattingParams,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  Position,
  Range,
  SelectionRange,
  SymbolInformation,
  TextEdit,
} from 'vscode-languageserver';
import { analyze } from '../analysis/analysis.js';
import { isProfilePath } from '../analysis/lookup.js';
import { fixAll, quickFixes, type WrittenFile } from '../features/code-actions.js';
import { foldingRanges } from '../features/folding.js';
import { onType } from '../features/on-type.js';
import { offerThere } from '../features/offered.js';
import { completeProfile } from '../features/profile-completion.js';
import { type Effect, profileHover } from '../features/profile-hover.js';
import { profileLenses } from '../features/profile-lenses.js';
import { profileSymbols } from '../features/profile-symbols.js';
import { format } from '../format/format.js';
import { number } from '../messages/number.js';
import { valueOf } from '../language/field.js';
import type { Profile } from '../profiles/profile.js';
import { resolveProfile } from '../profiles/resolve.js';
import { contains, fileStart, type Span } from '../text/span.js';
import { nameFrom, relativeReference, resolveReference } from '../workspace/references.js';
import type { FilePath } from '../features/navigation.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { toCodeAction, toDocumentSymbol, toHover, toSpan, toSymbolInformation, toTextEdit } from './convert.js';
import { toCompletionItem } from './convert-completion.js';
import { toCodeLens, toFoldingRange, toLink, toLocation } from './convert-navigation.js';
import type { FileAnswers } from './file-answers.js';
import type { Session } from './session.js';
import type { Analysed, ProfileSubject } from './subject.js';
import { wantedKinds } from './wanted-kinds.js';

/** At most this many forms are worked out for a hover. */
const mostForms = 20;

/** What is answered about a profile's file. */
export class ProfileAnswers implements FileAnswers {
  constructor(
    readonly subject: ProfileSubject,
    private readonly session: Session,
  ) {}

  hints(): null {
    return null;
  }

  hint(hint: InlayHint): InlayHint {
    return hint;
  }

  hover(position: Position): Hover | null {
    const { file, lines, locale, snapshot } = this.subject;
    const found = profileHover(file, lines.offset(position), locale, () =>
      this.effects(snapshot, file.base && resolveProfile(file.base)),
    );
    return found ? toHover(found, lines, this.session.traits) : null;
  }

  codeActions({ range, context }: CodeActionParams): CodeAction[] {
    const { file, lines, locale, snapshot, findings } = this.subject;
    const wanted = wantedKinds(context);
    const [found, text] = [findings(), asWritten(file)];
    const all = wanted('source.fixAll.perf-yaml') ? fixAll(found, locale) : undefined;
    const actions = [
      ...(wanted('quickfix') ? quickFixes(text, lines, found, toSpan(lines, range), locale) : []),
      ...(all ? [all] : []),
    ];
    return actions.map(action => toCodeAction(action, snapshot, lines, this.session.traits, context.diagnostics));
  }

  symbols(): DocumentSymbol[] | SymbolInformation[] {
    const { file, lines, snapshot } = this.subject;
    const symbols = profileSymbols(file);
    return this.session.traits.hierarchicalSymbols
      ? symbols.map(symbol => toDocumentSymbol(symbol, lines))
      : symbols.flatMap(symbol => toSymbolInformation(symbol, snapshot.uri, lines));
  }

  format(range?: Range): TextEdit[] {
    const { snapshot, lines } = this.subject;
    return format(snapshot.text, range ? { range: toSpan(lines, range) } : {}).map(edit => toTextEdit(lines, edit));
  }

  onType({ ch, position }: DocumentOnTypeFormattingParams): TextEdit[] | null {
    const { file, lines } = this.subject;
    return onType(asWritten(file), lines, lines.offset(position), ch)?.map(edit => toTextEdit(lines, edit)) ?? null;
  }

  completion({ position }: CompletionParams): CompletionItem[] {
    const { snapshot, lines, locale } = this.subject;
    const { traits, workspace } = this.session;
    const offset = lines.offset(position);
    const files = workspace
      .filesOf('profile')
      .filter(other => other !== snapshot)
      .flatMap(({ uri }) => relativeReference(snapshot.uri, uri) ?? []);
    const items = completeProfile(snapshot.text, offset, { locale }, files);
    return offerThere(items, snapshot.text, offset).map(item =>
      toCompletionItem(item, lines, { ...traits, completionDocumentationLater: false }, snapshot.uri, offset),
    );
  }

  completionItem(item: CompletionItem): CompletionItem {
    return item;
  }

  lenses(): CodeLens[] {
    const { file, lines, locale, snapshot, settings, findings } = this.subject;
    if (!settings.codeLens) return [];
    return profileLenses(file, findings(), this.users(snapshot).length, locale).map(lens =>
      toCodeLens(lens, snapshot.uri, lines, this.session.traits),
    );
  }

  folding(): FoldingRange[] {
    const { file, lines } = this.subject;
    return foldingRanges({ documents: [{ evaluation: { root: file.root }, comments: file.comments }] }, lines).map(
      toFoldingRange,
    );
  }

  selection(): SelectionRange[] {
    return [];
  }

  highlights(): null {
    return null;
  }

  links(): DocumentLink[] {
    const base = baseFile(this.subject);
    return base ? [toLink({ span: base.span, target: base.uri }, this.subject.lines)] : [];
  }

  definition(position: Position): Location[] {
    const { lines } = this.subject;
    const base = baseFile(this.subject);
    return base && contains(base.span, lines.offset(position)) ? [toLocation(base.uri, fileStart, lines)] : [];
  }

  references(): Location[] {
    return [];
  }

  renamable(): null {
    return null;
  }

  rename(): null {
    return null;
  }

  tokens(): undefined {
    return undefined;
  }

  /** The forms of the workspace that name the profile of a file. */
  private users({ uri }: Snapshot): readonly Analysed[] {
    return this.session.workspace
      .analysed(this.session.workspace.everything().filter(({ text }) => text.includes('perf-profile')))
      .filter(other =>
        other.analysis.documents.some(({ evaluation: { profile } }) => {
          const reference = valueOf(profile);
          return reference !== undefined && isProfilePath(reference) && resolveReference(other.uri, reference) === uri;
        }),
      );
  }

  /** What those forms come to under another profile, and as they are. */
  private effects(snapshot: Snapshot, before: Profile | undefined): readonly Effect[] {
    if (!before) return [];
    return this.users(snapshot)
      .slice(0, mostForms)
      .map((form): Effect => {
        const under = { ...this.session.workspace.surroundings(form.uri), profile: () => ({ profile: before }) };
        return {
          file: nameFrom(snapshot.uri, form.uri),
          before: writeTotals(analyze(form.text, under)),
          after: writeTotals(form.analysis),
        };
      });
  }
}

const asWritten = ({ text, root }: ProfileSubject['file']): WrittenFile => ({
  text,
  documents: [{ evaluation: { root } }],
});

const writeTotals = ({ documents }: ReturnType<typeof analyze>): string =>
  documents
    .map(({ scorecard: { total, grade } }) =>
      [number(total.sum.rounded), grade.computed?.name].filter(Boolean).join(' '),
    )
    .join('; ');

/** The file that a profile extends, and where it says so. */
function baseFile(subject: ProfileSubject): { readonly span: Span; readonly uri: string } | undefined {
  const [path] = basePath(subject);
  const uri = path && resolveReference(subject.snapshot.uri, path.reference);
  return path && uri !== undefined ? { span: path.span, uri } : undefined;
}

/** The path of the file that a profile extends; none where that is a built-in one. */
export function basePath({ file }: ProfileSubject): readonly FilePath[] {
  const node = file.uses.find(({ path }) => path === 'extends')?.entry.value;
  return node?.kind === 'scalar' && isProfilePath(node.value) ? [{ span: node.span, reference: node.value }] : [];
}

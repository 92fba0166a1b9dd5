import { type CompletionItem, CompletionTriggerKind } from 'vscode-languageserver';
import type { PathOffers } from '../features/completion-item.js';
import { complete, pathsWanted } from '../features/completion.js';
import { relativeReference } from '../workspace/references.js';
import { toCompletionItem, toDocumentation } from './convert-completion.js';
import type { ProfileAnswers } from './profile-requests.js';
import type { State } from './state.js';
import type { Subject } from './subject.js';

/** What can be written at a place, and the documentation of one item once somebody looks at it. */
export function registerCompletion(state: State, profiles: ProfileAnswers): void {
  const { connection, traits } = state;

  connection.onCompletion((params, token) =>
    state.answer(
      'completion',
      params.textDocument.uri,
      [],
      token,
      async subject => {
        const { analysis, lines, locale, snapshot } = subject;
        const offset = lines.offset(params.position);
        const paths = await pathsAt(state, subject, offset);
        const asked = params.context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
        const items = complete(analysis, offset, { locale, snippets: traits.snippets, asked, ...(paths && { paths }) });
        return [...items]
          .sort((a, b) => a.rank - b.rank)
          .map(item => toCompletionItem(item, lines, traits, snapshot.uri, offset));
      },
      subject => profiles.completion(subject, params.position),
    ),
  );

  connection.onCompletionResolve((item, token) => resolveCompletion(state, item, token));
}

/** More files than anybody looks through. */
const most = 500;

/** The files that the key at an offset may name; looked up only where one may. */
async function pathsAt(
  state: State,
  { analysis, snapshot: { uri } }: Subject,
  offset: number,
): Promise<PathOffers | undefined> {
  const wanted = pathsWanted(analysis, offset);
  if (!wanted) return undefined;
  const uris =
    wanted === 'evidence'
      ? await state.beside(uri)
      : state.filesOf(wanted === 'profile' ? 'profile' : 'evaluation').map(file => file.uri);
  const others = uris.filter(other => other !== uri).flatMap(other => relativeReference(uri, other) ?? []);
  return { sources: [], evidence: [], profile: [], [wanted]: [...new Set(others)].sort().slice(0, most) };
}

/** The item is found again by its label at the place it was offered. */
function resolveCompletion(
  state: State,
  item: CompletionItem,
  token: Parameters<State['answer']>[3],
): Promise<CompletionItem> {
  const { uri, offset } = (item.data ?? {}) as { readonly uri?: unknown; readonly offset?: unknown };
  if (typeof uri !== 'string' || !Number.isSafeInteger(offset)) return Promise.resolve(item);
  return state.answer('completion documentation', uri, item, token, ({ analysis, locale, snapshot: { text } }) => {
    const found = complete(analysis, Math.max(0, Math.min(Number(offset), text.length)), {
      locale,
      snippets: state.traits.snippets,
    }).find(({ label }) => label === item.label);
    return found ? { ...item, documentation: toDocumentation(found.documentation, state.traits) } : item;
  });
}

/// <reference lib="dom" />
import type { FromPage, PageState, ToPage } from '../messages.js';
import { Desk } from './desk.js';
import { Forms } from './forms.js';
import { Places } from './places.js';
import { sendReviews, undoInFile } from './reviewing.js';
import { showTips } from './tip.js';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): Partial<PageState> | undefined;
  setState(state: PageState): void;
};

const vscode = acquireVsCodeApi();
const post = (message: FromPage): void => vscode.postMessage(message);
const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const [main, summary, reviewButton, pinButton] = [byId('forms'), byId('summary'), byId('review'), byId('pin')];
const forms = new Forms(main, () => dress());
const places = new Places(main, forms, post);
const desk = new Desk(main, forms, {
  show: byId('show') as HTMLSelectElement,
  progress: byId('progress'),
  next: byId('next') as HTMLButtonElement,
});
const style = document.createElement('style');
style.nonce = document.body.dataset['nonce'] ?? '';
// before the panel's own style, which has the last word
document.head.prepend(style);

let state = stateFor(document.body.dataset['uri'] ?? '', vscode.getState());
let version: number | null = null;
let restored = false;
let shownReview: boolean | undefined;
let composing = false;
const waiting: ToPage[] = [];

const keep = (change: Partial<PageState>): void => vscode.setState((state = { ...state, ...change }));

showTips(main, byId('tip'));
const reviews = sendReviews(main, forms, () => version, post);
undoInFile(post);
const leave = (command: 'save' | 'next'): void => {
  if (reviews.leave()) post({ type: 'run', command });
};
byId('next-form').addEventListener('click', () => leave('next'));
document.addEventListener('keydown', event => {
  const command = storingKey(event);
  if (!command) return;
  event.preventDefault();
  event.stopPropagation();
  leave(command);
});
reviewButton.addEventListener('click', () => {
  keep({ review: !state.review });
  showMode();
  post({ type: 'mode', review: state.review });
});
pinButton.addEventListener('click', () => {
  keep({ pinned: !state.pinned });
  showMode();
  post({ type: 'pin', pinned: state.pinned });
});
for (const button of document.querySelectorAll<HTMLElement>('[data-run]')) {
  button.addEventListener('click', () =>
    post({ type: 'run', command: button.dataset['run'] as Extract<FromPage, { type: 'run' }>['command'] }),
  );
}
main.addEventListener('change', ({ target }) => {
  const key = target instanceof HTMLInputElement ? target.dataset['check'] : undefined;
  if (key !== undefined)
    keep({
      checked: (target as HTMLInputElement).checked
        ? [...state.checked, key]
        : state.checked.filter(each => each !== key),
    });
});
window.addEventListener('scroll', () => restored && keep({ scroll: scrollY }), { passive: true });
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (composing) waiting.push(data);
  else receive(data);
});
// a field that is replaced while Chinese is typed into it would lose the syllables
main.addEventListener('compositionstart', () => (composing = true));
main.addEventListener('compositionend', () => {
  composing = false;
  for (const message of waiting.splice(0)) receive(message);
});

// the headings of the review's table stay below the toolbar, however many lines that has
const toolbar = document.querySelector('header') as HTMLElement;
new ResizeObserver(() => document.body.style.setProperty('--toolbar', `${toolbar.offsetHeight}px`)).observe(toolbar);

keep({});
showMode();
post({ type: 'ready', review: state.review, pinned: state.pinned });

function receive(message: ToPage): void {
  if (message.type === 'update') update(message);
  else if (message.type === 'answered') reviews.answered(message);
  else if (message.type === 'begin') desk.begin();
  else if (message.type === 'select') places.select(message.offset);
  else places.scroll(message.offset);
}

/** The keys that store the form: Ctrl+S as in the editor, and the way to the next one. */
function storingKey({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): 'save' | 'next' | undefined {
  if (key === 'PageDown' && altKey) return 'next';
  return key.toLowerCase() === 's' && (ctrlKey || metaKey) ? 'save' : undefined;
}

/** Another file is looked at from its top; how it is looked at stays as it was. */
function stateFor(uri: string, before: Partial<PageState> | undefined): PageState {
  const { review = false, pinned = false } = before ?? {};
  const { scroll = 0, checked = [] } = before?.uri === uri ? before : {};
  return { uri, review, pinned, scroll, checked };
}

function update({ update, review }: Extract<ToPage, { type: 'update' }>): void {
  if (review !== state.review) return;
  version = update.version;
  if (update.style !== undefined) style.textContent = update.style;
  summary.textContent = update.documents
    .map(document => document.summary.replace(/(?<![,;:]) /g, '\u00A0'))
    .filter(Boolean)
    .join(' ｜ ');
  forms.apply(update, review);
  if (!restored && state.scroll > 0) forms.drawAll();
  dress();
  places.refresh(restored && shownReview !== review);
  shownReview = review;
  if (!restored) scrollTo({ top: state.scroll });
  restored = true;
}

/** What rows need that are new on the page. */
function dress(): void {
  for (const row of main.querySelectorAll('tbody tr'))
    if (row.querySelector('[data-offset]')) (row as HTMLElement).tabIndex = state.review ? -1 : 0;
  for (const box of main.querySelectorAll<HTMLInputElement>('[data-check]'))
    box.checked = state.checked.includes(box.dataset['check'] ?? '');
  desk.refresh();
}

function showMode(): void {
  reviewButton.setAttribute('aria-pressed', String(state.review));
  pinButton.setAttribute('aria-pressed', String(state.pinned));
  document.body.classList.toggle('reviewing', state.review);
  byId('desk').hidden = !state.review;
}

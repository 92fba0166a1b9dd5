/// <reference lib="dom" />
import type { FromPage, PageState, ToPage } from '../messages.js';
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
const [main, summary, reviewButton] = [byId('forms'), byId('summary'), byId('review')];
const forms = new Forms(main);
const places = new Places(main, forms, post);
const style = document.createElement('style');
style.nonce = document.body.dataset['nonce'] ?? '';
// before the panel's own style, which has the last word
document.head.prepend(style);

let state: PageState = {
  review: false,
  scroll: 0,
  checked: [],
  ...vscode.getState(),
  uri: document.body.dataset['uri'] ?? '',
};
let version: number | null = null;
let restored = false;
let shownReview: boolean | undefined;

const keep = (change: Partial<PageState>): void => vscode.setState((state = { ...state, ...change }));

showTips(main, byId('tip'));
sendReviews(main, forms, () => version, post);
undoInFile(post);
reviewButton.addEventListener('click', () => {
  keep({ review: !state.review });
  showMode();
  post({ type: 'mode', review: state.review });
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
  if (data.type === 'update') update(data);
  else if (data.type === 'select') places.select(data.offset);
  else places.scroll(data.offset);
});

keep({});
showMode();
post({ type: 'ready', review: state.review });

function update({ update, review }: Extract<ToPage, { type: 'update' }>): void {
  if (review !== state.review) return;
  version = update.version;
  if (update.style !== undefined) style.textContent = update.style;
  summary.textContent = update.documents
    .map(document => document.summary)
    .filter(Boolean)
    .join(' ｜ ');
  forms.apply(update, review);
  for (const row of main.querySelectorAll('tbody tr'))
    if (row.querySelector('[data-offset]')) (row as HTMLElement).tabIndex = review ? -1 : 0;
  for (const box of main.querySelectorAll<HTMLInputElement>('[data-check]'))
    box.checked = state.checked.includes(box.dataset['check'] ?? '');
  places.refresh(restored && shownReview !== review);
  shownReview = review;
  if (!restored) scrollTo({ top: state.scroll });
  restored = true;
}

function showMode(): void {
  reviewButton.setAttribute('aria-pressed', String(state.review));
  document.body.classList.toggle('reviewing', state.review);
}

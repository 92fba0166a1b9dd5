/// <reference lib="dom" />

/** Milliseconds of rest over a cell before its calculation is shown. */
const rest = 300;

/** Shows findings and the worked calculation of the cell under the pointer or the focus; Escape puts it away. */
export function showTips(main: HTMLElement, tip: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over: Element | undefined;
  const hide = (): void => {
    clearTimeout(timer);
    tip.hidden = true;
  };
  /** A page that scrolls takes the tip away; it comes back where the pointer or the focus still rests. */
  const wait = (): void => {
    hide();
    const element = over;
    if (element) timer = setTimeout(() => isLookedAt(element) && show(element, tip), rest);
  };
  const point = (target: EventTarget | null): void => {
    const element =
      target instanceof Element ? (target.closest('[data-hint], [data-findings]') ?? undefined) : undefined;
    if (element === over) return;
    over = element;
    wait();
  };
  main.addEventListener('mouseover', ({ target }) => point(target));
  main.addEventListener('mouseleave', () => point(null));
  // who types wants to see the rows below
  main.addEventListener('focusin', ({ target }) =>
    point(target instanceof HTMLTableRowElement ? target.querySelector('.computed, .score') : null),
  );
  main.addEventListener('keydown', hide);
  main.addEventListener('focusout', () => point(null));
  window.addEventListener('scroll', wait, { passive: true });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
}

/** An element that an update has put away is neither. */
const isLookedAt = (element: Element): boolean =>
  element.matches(':hover') ||
  (element.isConnected && element.closest('tr')?.contains(document.activeElement) === true);

function show(element: Element, tip: HTMLElement): void {
  const findings = linesOf(element, 'data-findings').map(findingLine);
  const [heading, ...steps] = linesOf(element, 'data-hint');
  tip.replaceChildren(...findings, ...(heading ? [line('strong', heading)] : []), ...steps.map(stepLine));
  if (tip.childElementCount === 0) return;
  tip.hidden = false;
  place(element.getBoundingClientRect(), tip);
}

const linesOf = (element: Element, name: string): string[] =>
  (element.getAttribute(name) ?? '').split('\n').filter(Boolean);

/** `error score-mismatch 填报…`: severity, code, message. */
function findingLine(text: string): HTMLElement {
  const [severity = '', code = ''] = text.split(' ', 2);
  const element = line('p', text.slice(severity.length + code.length + 2));
  element.className = severity;
  element.append(' ', line('code', code));
  return element;
}

/** `得分: 3.75 = 5 × 3 ÷ 4`: the label is set apart. */
function stepLine(text: string): HTMLElement {
  const [, label = '', value = text] = /^([^:：|]{1,40}): (.*)$/s.exec(text) ?? [];
  const element = line('p', '');
  element.append(...(label ? [line('span', label), ' '] : []), value);
  return element;
}

function line(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** Above the cell, so that the rows still to be read stay in sight; below it where there is no room, never outside the window. */
function place(around: DOMRect, tip: HTMLElement): void {
  const { width, height } = tip.getBoundingClientRect();
  const above = around.top - height - 6;
  const top = above > 4 ? above : Math.min(around.bottom + 6, innerHeight - height - 4);
  tip.style.top = `${top}px`;
  tip.style.left = `${Math.max(4, Math.min(around.left, innerWidth - width - 12))}px`;
}

/** What a piece of text is, for whoever can colour it. */
export type Style = 'error' | 'warning' | 'info' | 'good' | 'strong' | 'faint';

/** Colours a text, or leaves it as it is where there is no terminal. Never changes its letters. */
export type Paint = (style: Style, text: string) => string;

/** Text without colours. */
export const leaveUnpainted: Paint = (_, text) => text;

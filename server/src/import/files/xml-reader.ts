import { Parser } from 'htmlparser2';

/** What is called for what stands in a file, in its order. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Attributes by their local names. */
export type Attributes = Readonly<Record<string, string>>;

/** Elements deeper inside of each other than this are no form; each costs more than the one around it. */
const deepest = 1000;
const step = 16 * 1024;

/**
 * Reads XML piece by piece. Elements go by their local names, since files bind what prefix they like to a namespace. `false` where it is nested
 * deeper than any form, or where `isEnough` says that the rest need not be read.
 */
export function readXml(xml: string, handlers: XmlHandlers, isEnough: () => boolean = () => false): boolean {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth++;
        handlers.open?.(localName(name), attributes);
      },
      ontext: text => handlers.text?.(text),
      onclosetag: name => {
        depth--;
        handlers.close?.(localName(name));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < xml.length; at += step) {
    parser.write(xml.slice(at, at + step));
    if (depth > deepest || isEnough()) return false;
  }
  parser.end();
  return true;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An attribute by its local name. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const own = attributes[name] ?? attributes[`w:${name}`];
  return own ?? Object.entries(attributes).find(([key]) => localName(key) === name)?.[1];
}

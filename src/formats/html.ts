import { Parser } from 'htmlparser2';
import { UserError } from '../core/user-error.ts';
import { limits } from './limits.ts';
import type { XmlElement } from './xml.ts';

/** An HTML text as a tree, under a root called `#document`. Never fails on bad HTML; throws `UserError` on too much. */
export function parseHtml(name: string, text: string): XmlElement {
  const root: XmlElement = { name: '#document', attributes: {}, children: [] };
  const stack: XmlElement[] = [root];
  let nodes = 0;
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if (++nodes > limits.xmlNodes || stack.length > limits.xmlDepth) {
          throw new UserError(`‘${name}’ is te groot of te diep genest en is daarom niet gelezen.`);
        }
        const element: XmlElement = { name: tag, attributes, children: [] };
        stack.at(-1)?.children.push(element);
        stack.push(element);
      },
      onclosetag: () => void stack.pop(),
      ontext: (data) => void stack.at(-1)?.children.push(data),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(text);
  return root;
}

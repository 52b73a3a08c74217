import { UserError } from '../../core/user-error.ts';
import { descendants, textContent, type XmlElement } from '../xml.ts';

/** Where the questions and answers come. */
const bodyPlaceholder = '{{antwoorden}}';

const placeholder = /\{\{\s{0,4}([a-zë]{1,30})\s{0,4}\}\}/gi;

/**
 * Fills `{{kenmerk}}` and the like in below `root`. Word spreads such a text over several runs as it pleases; the value
 * gets the layout of the run in which it begins. Throws `UserError` for a field that does not exist.
 */
export function fillPlaceholders(name: string, root: XmlElement, values: ReadonlyMap<string, string>): void {
  for (const paragraph of descendants(root, 'w:p')) {
    const texts = descendants(paragraph, 'w:t', 'w:txbxContent');
    for (const found of [...texts.map(textContent).join('').matchAll(placeholder)].reverse()) {
      const field = found[1]?.toLowerCase() ?? '';
      if (`{{${field}}}` === bodyPlaceholder) continue;
      const value = values.get(field);
      if (value === undefined) throw unknownField(name, field, values);
      replace(texts, found.index, found.index + found[0].length, value);
    }
  }
}

function unknownField(name: string, field: string, values: ReadonlyMap<string, string>): UserError {
  const known = [...values.keys()].map((each) => `{{${each}}}`).join(', ');
  return new UserError(`Het sjabloon ‘${name}’ vraagt om {{${field}}}, maar dat is er niet; gebruik ${known}.`);
}

/** Replaces a stretch of the joined texts. */
function replace(texts: readonly XmlElement[], start: number, end: number, value: string): void {
  let offset = 0;
  let rest = value;
  for (const element of texts) {
    const text = textContent(element);
    const [from, to] = [Math.max(0, start - offset), Math.min(text.length, end - offset)];
    offset += text.length;
    if (from >= to) continue;
    element.children = [`${text.slice(0, from)}${rest}${text.slice(to)}`];
    element.attributes['xml:space'] = 'preserve';
    rest = '';
  }
}

/** The paragraph that holds nothing but `{{antwoorden}}`, and what it stands in. Throws `UserError` where it is missing. */
export function bodyPlace(
  name: string,
  body: XmlElement,
): { readonly parent: XmlElement; readonly paragraph: XmlElement } {
  const found = findParagraph(body);
  if (found === null) {
    throw new UserError(
      `In het sjabloon ‘${name}’ ontbreekt ${bodyPlaceholder}; zet dat op een eigen regel waar de antwoorden moeten komen.`,
    );
  }
  return found;
}

function findParagraph(parent: XmlElement): ReturnType<typeof bodyPlace> | null {
  for (const node of parent.children) {
    if (typeof node === 'string') continue;
    if (node.name === 'w:p') {
      const text = descendants(node, 'w:t', 'w:txbxContent').map(textContent).join('');
      if (text.replace(/\s/g, '').toLowerCase() === bodyPlaceholder) return { parent, paragraph: node };
    } else {
      const found = findParagraph(node);
      if (found !== null) return found;
    }
  }
  return null;
}

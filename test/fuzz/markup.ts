import fc from 'fast-check';
import { UserError } from '../../src/core/user-error.ts';
import { isElement, parseXml, serializeXml, type XmlElement, type XmlNode } from '../../src/formats/xml.ts';

/** What an attribute or a text may say that no program meant. */
const wildValues = [
  ...['', '-1', '0', '1', '9', '999999999999', '1e9', 'NaN', 'true', 'none', '%1.%2.%9', '%0%10', '../../x', '/'],
  ...['javascript:alert(1)', '#', 'Vraag 1', 'Antwoord %1', '\u202e', 'a b', '_kvtekst', '_kvnoot_2_', '(geen)'],
  ...['_kvnoot__ffffff__', 'Kamervragen citaat', 'Kamervragen lijstvervolg 9', '---\n', '[^1]: x', '__proto__'],
  'x'.repeat(20_000),
];

type Change = (parent: XmlElement, at: number, node: XmlElement, value: string, count: number) => void;

const changes: readonly Change[] = [
  (parent, at) => void parent.children.splice(at, 1),
  (parent, at, node) => void parent.children.splice(at, 0, node),
  (parent, at, node, _value, count) => void parent.children.splice(at, 0, ...copies(node, count * 20)),
  (parent, at, node, _value, count) => void parent.children.splice(at, 1, wrapped(node, node.name, count * 12)),
  (parent, at, node) => void parent.children.splice(at, 1, ...node.children),
  (parent) => void parent.children.reverse(),
  (parent, at, node) => void parent.children.push(...parent.children.splice(0, at + 1), node),
  (_parent, _at, node, value) => void node.children.push(value),
  (_parent, _at, node, value) => {
    for (const name of Object.keys(node.attributes)) node.attributes[name] = value;
  },
  (_parent, _at, node, value, count) => {
    const name = Object.keys(node.attributes)[count % 4];
    if (name !== undefined) node.attributes[name] = value;
  },
  (_parent, _at, node) => {
    node.attributes = {};
  },
  (parent, at, node, _value, count) => {
    const other = parent.children[count % parent.children.length];
    if (isElement(other)) parent.children[at] = { ...node, name: other.name };
  },
];

/** Fewer of what is large already: copies of copies would grow without end. */
function copies(node: XmlElement, count: number): readonly XmlNode[] {
  const size = 1 + elementsIn(node).length;
  return new Array<XmlNode>(Math.min(count, Math.floor(mostElements / size))).fill(node);
}

function wrapped(node: XmlElement, name: string, depth: number): XmlElement {
  return depth === 0 ? node : { name, attributes: {}, children: [wrapped(node, name, depth - 1)] };
}

/** Well-formed XML with a few elements dropped, doubled, moved, renamed, nested deeply or with wild values. */
export function changedMarkup(xml: string): fc.Arbitrary<string> {
  const change = fc.tuple(
    fc.nat(),
    fc.constantFrom(...changes),
    fc.constantFrom(...wildValues),
    fc.integer({ min: 1, max: 40 }),
  );
  return fc.array(change, { minLength: 1, maxLength: 5 }).map((list) => {
    const root = readXml(xml);
    if (root === null) return xml;
    for (const [place, apply, value, count] of list) {
      const places = elementsIn(root);
      if (places.length > mostElements) break;
      const chosen = places[place % Math.max(1, places.length)];
      if (chosen !== undefined)
        apply(chosen.parent, chosen.parent.children.indexOf(chosen.node), chosen.node, value, count);
    }
    return serializeXml(root);
  });
}

function readXml(xml: string): XmlElement | null {
  try {
    return parseXml('seed', xml);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** Few enough to go on with. */
const mostElements = 20_000;

function elementsIn(root: XmlElement): readonly { readonly parent: XmlElement; readonly node: XmlElement }[] {
  const found: { readonly parent: XmlElement; readonly node: XmlElement }[] = [];
  const visit = (parent: XmlElement): void => {
    for (const node of parent.children) {
      if (!isElement(node) || found.length > mostElements) continue;
      found.push({ parent, node });
      visit(node);
    }
  };
  visit(root);
  return found;
}

import { isHeadingLabel, typedLabel } from '../counter.ts';
import type { ListIndent } from '../list-indent.ts';
import type { ParagraphRole } from '../own-document.ts';
import { child, childElements, descendants, isElement, textContent, type XmlElement, type XmlNode } from '../xml.ts';
import type { NumberingCounter, NumberLabel } from './numbering.ts';
import { type Styles, toggle } from './styles.ts';

/** What the rewriting of a part needs to know of its document. */
export interface PrepareContext {
  readonly styles: Styles;
  readonly numbering: NumberingCounter;
  /** Marks the start or end of a comment's range; null where comments are not wanted. */
  readonly commentMark: ((id: string, edge: 'start' | 'end') => string) | null;
  /** What a paragraph of this style is. */
  readonly paragraphRole: (styleName: string) => ParagraphRole;
  readonly indent: ListIndent;
}

/** Signs before the text of a paragraph; they travel through mammoth as a text. */
export const roleSigns = { quote: '\ue110', looseNote: '\ue111' } as const;

/**
 * Rewrites a document part for mammoth, which leaves these out: automatic numbers become typed text, hidden text goes,
 * text boxes become paragraphs after the one they hang on, formulas their letters, fields their results.
 */
export function prepare(container: XmlElement, context: PrepareContext): void {
  container.children = container.children.flatMap((node): readonly XmlNode[] => {
    if (!isElement(node)) return [node];
    if (node.name === 'w:p') return prepareParagraph(node, context);
    prepare(node, context);
    return [node];
  });
}

function prepareParagraph(paragraph: XmlElement, context: PrepareContext): readonly XmlElement[] {
  const boxes: XmlElement[] = [];
  flatten(paragraph, boxes, context);
  const properties = child(paragraph, 'w:pPr');
  const styleName = context.styles.nameOf(child(properties, 'w:pStyle')?.attributes['w:val']);
  const role = context.paragraphRole(styleName);
  for (const box of boxes) prepare(box, context);
  const lifted = boxes.flatMap((box) => childElements(box));
  if (isDeleted(properties)) return [paragraph, ...lifted];
  const label = context.numbering.next(properties);
  if (role.type === 'letterhead') return lifted;
  if (label !== null && hasLabel(paragraph, label.text)) insertLabel(paragraph, label, context.indent);
  if (role.type === 'quote') insertText(paragraph, roleSigns.quote);
  if (role.type === 'loose-note') insertText(paragraph, roleSigns.looseNote);
  if (role.type === 'continued') insertText(paragraph, context.indent.continued(role.level));
  return [paragraph, ...lifted];
}

/** A paragraph whose end was deleted or moved away under tracked changes has no number any more. */
function isDeleted(properties: XmlElement | undefined): boolean {
  const mark = child(properties, 'w:rPr');
  return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined;
}

/** The number of an empty paragraph is left out, unless it is a heading such as `Vraag 3`. */
function hasLabel(paragraph: XmlElement, label: string): boolean {
  return isHeadingLabel(label) || descendants(paragraph, 'w:t').length > 0;
}

/** Takes hidden runs and text boxes out of a paragraph, and turns formulas and comment ranges into text. */
function flatten(parent: XmlElement, boxes: XmlElement[], context: PrepareContext): void {
  parent.children = parent.children.flatMap((node): readonly XmlNode[] => {
    if (!isElement(node)) return [node];
    switch (node.name) {
      case 'w:r':
        if (isHidden(node, context.styles)) return [];
        break;
      case 'mc:AlternateContent':
        node.children = alternative(node);
        break;
      case 'w:txbxContent':
        boxes.push(node);
        return [];
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        flatten(node, boxes, context);
        return [];
      case 'm:oMath':
        return [run(formulaText(node))];
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
      case 'w:commentReference':
        return commentMark(node, context);
      case 'w:softHyphen':
        return [];
      case 'w:cr':
        return [{ name: 'w:br', attributes: {}, children: [] }];
      case 'w:fldSimple':
        flatten(node, boxes, context);
        return node.children;
      case 'w:noBreakHyphen':
        return [{ name: 'w:t', attributes: {}, children: ['-'] }];
      default:
    }
    flatten(node, boxes, context);
    return node.name === 'mc:AlternateContent' ? node.children : [node];
  });
}

/** Word writes a drawing twice, for new and for old programs; only one of them may count. */
function alternative(element: XmlElement): XmlNode[] {
  const choice = child(element, 'mc:Choice');
  const fallback = child(element, 'mc:Fallback');
  const chosen = choice !== undefined && textContent(choice).trim() !== '' ? choice : (fallback ?? choice);
  return chosen?.children ?? [];
}

function commentMark(node: XmlElement, context: PrepareContext): readonly XmlElement[] {
  const id = node.attributes['w:id'];
  if (context.commentMark === null || id === undefined) return [];
  return [run(context.commentMark(id, node.name === 'w:commentRangeStart' ? 'start' : 'end'))];
}

function isHidden(node: XmlElement, styles: Styles): boolean {
  const properties = child(node, 'w:rPr');
  return toggle(properties, 'w:vanish') ?? styles.isHidden(child(properties, 'w:rStyle')?.attributes['w:val']);
}

function formulaText(node: XmlElement): string {
  if (node.name === 'm:t') return textContent(node);
  return childElements(node).map(formulaText).join('');
}

function insertLabel(paragraph: XmlElement, { text, level }: NumberLabel, indent: ListIndent): void {
  if (isHeadingLabel(text)) {
    insertNodes(paragraph, [
      run(text),
      { name: 'w:r', attributes: {}, children: [{ name: 'w:br', attributes: {}, children: [] }] },
    ]);
    return;
  }
  const label = `${typedLabel(text)} `;
  insertText(paragraph, indent.before(level, label) + label);
}

function insertText(paragraph: XmlElement, text: string): void {
  insertNodes(paragraph, [run(text)]);
}

function insertNodes(paragraph: XmlElement, nodes: readonly XmlElement[]): void {
  const at = paragraph.children.findIndex((node) => isElement(node) && node.name === 'w:pPr') + 1;
  paragraph.children.splice(at, 0, ...nodes);
}

/** A run with this text. */
export function run(text: string): XmlElement {
  const content: XmlElement = { name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [text] };
  return { name: 'w:r', attributes: {}, children: [content] };
}

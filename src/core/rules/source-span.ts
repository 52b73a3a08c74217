export { sourceSpan } from '../document/source-span.ts';

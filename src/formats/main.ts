/** What the editor uses of the file formats; a bundle of its own, which loads on first use. */
export { readSourceBytes, readSourceFile } from './read.ts';

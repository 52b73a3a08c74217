import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import type { IGrammar } from 'vscode-textmate';
import textmate from 'vscode-textmate';

/** A stretch of a line with its scopes, outermost first; `start` and `end` are UTF-16 columns. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

export interface TokenLine {
  readonly text: string;
  readonly tokens: readonly Token[];
}

const require = createRequire(import.meta.url);
const projectRoot = new URL('../../', import.meta.url);

/**
 * The grammars of the project, and two stand-ins for what VS Code brings along: they have the names that ours embed
 * and just enough rules to see where they are at work.
 */
const grammars: Readonly<Record<string, string>> = {
  'text.kamervragen': 'syntaxes/kamervragen.tmLanguage.json',
  'markdown.kamervragen': 'syntaxes/kamervragen-markdown.tmLanguage.json',
  'source.yaml': 'test/grammar/stand-ins/yaml.tmLanguage.json',
  'text.html.markdown': 'test/grammar/stand-ins/markdown.tmLanguage.json',
};

async function loadRegistry(): Promise<textmate.Registry> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  return new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scopeName) => {
      const path = grammars[scopeName];
      if (path === undefined) return null;
      return textmate.parseRawGrammar(readFileSync(new URL(path, projectRoot), 'utf8'), path);
    },
    getInjections: (scopeName) => (scopeName === 'text.html.markdown' ? ['markdown.kamervragen'] : []),
  });
}

const registry = loadRegistry();

async function grammarOf(scopeName: string): Promise<IGrammar> {
  const grammar = await (await registry).loadGrammar(scopeName);
  if (grammar === null) throw new Error(`There is no grammar ${scopeName}.`);
  return grammar;
}

/** Tokenises a text line by line, as the editor does. */
export async function tokenise(text: string, scopeName = 'text.kamervragen'): Promise<readonly TokenLine[]> {
  const grammar = await grammarOf(scopeName);
  let stack = textmate.INITIAL;
  return text.split(/\r\n|\r|\n/).map((line) => {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    const tokens = result.tokens.map(({ startIndex, endIndex, scopes }) => {
      const end = Math.min(endIndex, line.length);
      return { start: startIndex, end, text: line.slice(startIndex, end), scopes };
    });
    return { text: line, tokens };
  });
}

/** The texts of neighbouring tokens that carry a scope beginning with `scope`, joined per line. */
export function textsWith(lines: readonly TokenLine[], scope: string): string[] {
  const found: string[] = [];
  for (const { tokens } of lines) {
    let joined: string | null = null;
    for (const token of tokens) {
      const carries = token.scopes.some((name) => name === scope || name.startsWith(`${scope}.`));
      if (carries) joined = (joined ?? '') + token.text;
      if (!carries && joined !== null) {
        found.push(joined);
        joined = null;
      }
    }
    if (joined !== null) found.push(joined);
  }
  return found;
}

import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
/** Every page that is written by hand; those of the rules are generated. */
const pages = globSync(['*.md', 'media/voorbeeld/*.md', 'test/*/README.md', 'src/**/README.md'], { cwd: root }).map(
  (path) => ({ path, text: readFileSync(join(root, path), 'utf8') }),
);

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
  };
}

interface Step {
  readonly id: string;
  readonly description: string;
  readonly completionEvents: readonly string[];
}

const titles = new Set(manifest.contributes.commands.map(({ title }) => title));
const commands = new Set(manifest.contributes.commands.map(({ command }) => command));

/** What the first group of a pattern finds in a text. */
function found(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, group = '']) => group.replace(/\s+/g, ' '));
}

describe('the manual and the README', () => {
  for (const { path, text } of pages) {
    it(`name only commands, settings and scripts that there are: ${path}`, () => {
      const named = found(text, /\*\*Kamervragen: ([^*]+)\*\*/g);
      assert.deepEqual(
        named.filter((title) => !titles.has(title)),
        [],
      );
      const settings = found(text, /`(kamervragen\.(?:archive|recall|phrases|export|assistants|rules)[\w.]*)`/g);
      assert.deepEqual(
        settings.filter((id) => !Object.hasOwn(manifest.contributes.configuration.properties, id)),
        [],
      );
      const scripts = found(text, /npm run ([\w:]+)/g);
      assert.deepEqual(
        scripts.filter((name) => !Object.hasOwn(manifest.scripts, name)),
        [],
      );
    });

    it(`point only to files and headings that there are: ${path}`, () => {
      const targets = [...found(text, /\]\(([^)\s]+)\)/g), ...found(text, /(?:src|srcset)="([^"]+)"/g)];
      const local = targets.filter((target) => !/^https?:/.test(target));
      const broken = local.filter((target) => {
        const [file = '', heading] = target.split('#');
        const page = file === '' ? path : join(dirname(path), file);
        return !existsSync(join(root, page)) || (heading !== undefined && !headings(page).has(heading));
      });
      assert.deepEqual(broken, []);
    });
  }
});

describe('the pages together', () => {
  it('name only files and folders of the project that there are', () => {
    const named = pages.flatMap(({ text }) => found(text, /`((?:src|test|syntaxes|snippets|media)\/[\w./-]+)`/g));
    assert.ok(named.length > 20);
    // The rule that a newcomer writes for practice is not there.
    const present = named.filter((path) => !path.includes('uitroepteken'));
    assert.deepEqual(
      present.filter((path) => !existsSync(join(root, path))),
      [],
    );
  });

  it('show every picture that was made for them', () => {
    const pictures = globSync('media/{handleiding,screenshots,walkthrough}/*', { cwd: root });
    const shown = [...pages.map(({ text }) => text), JSON.stringify(manifest)].join('\n');
    assert.notEqual(pictures.length, 0);
    assert.deepEqual(
      pictures.filter((path) => !shown.includes(path)),
      [],
    );
  });
});

describe('the walkthrough', () => {
  const steps = manifest.contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

  it('has four steps, each with a button that completes it', () => {
    assert.equal(steps.length, 4);
    for (const { id, description, completionEvents } of steps) {
      const buttons = new Set(found(description, /\]\(command:([\w.]+)/g));
      const completing = completionEvents.map((event) => event.replace(/^onCommand:/, ''));
      assert.ok(
        completing.every((command) => buttons.has(command)),
        id,
      );
      assert.deepEqual(
        [...buttons].filter((command) => !commands.has(command)),
        [],
      );
    }
  });
});

/** The anchors of a page's headings, as Markdown viewers make them. */
function headings(page: string): ReadonlySet<string> {
  const lines = found(readFileSync(join(root, page), 'utf8'), /^#+ (.+)$/gm);
  return new Set(
    lines.map((line) =>
      line
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

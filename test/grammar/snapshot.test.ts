import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { renderSnapshot } from './snapshot.ts';
import { tokenise } from './tokenizer.ts';

const folder = new URL('fixtures/', import.meta.url);
const update = process.argv.includes('--update') || process.env.UPDATE_SNAPSHOTS === '1';

describe('the grammar, token by token', () => {
  for (const name of readdirSync(folder).filter((file) => !file.endsWith('.snap'))) {
    it(`colours ${name} as recorded (npm run test:grammar -- --update records anew)`, async () => {
      const scopeName = name.endsWith('.md') ? 'text.html.markdown' : 'text.kamervragen';
      const tokens = renderSnapshot(await tokenise(readFileSync(new URL(name, folder), 'utf8'), scopeName));
      const recorded = new URL(`${name}.snap`, folder);
      if (update || !existsSync(recorded)) writeFileSync(recorded, tokens);
      assert.equal(tokens, readFileSync(recorded, 'utf8'));
    });
  }
});

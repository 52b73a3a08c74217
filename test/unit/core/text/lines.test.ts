import assert from 'node:assert/strict';
import { LineTable } from '../../../../src/core/text/lines.ts';

describe('LineTable', () => {
  const text = 'een\ntwee\r\ndrie\rvier';
  const table = new LineTable(text);

  it('counts lines that end in LF, CRLF and CR', () => {
    assert.equal(table.lineCount, 4);
    assert.deepEqual(table.positionAt(text.indexOf('drie')), { line: 2, column: 0 });
    assert.deepEqual(table.positionAt(text.length), { line: 3, column: 4 });
  });

  it('goes there and back for every offset', () => {
    for (let offset = 0; offset <= text.length; offset++)
      assert.equal(table.offsetAt(table.positionAt(offset)), offset);
  });

  it('keeps to the text', () => {
    assert.deepEqual(table.positionAt(-5), { line: 0, column: 0 });
    assert.equal(table.offsetAt({ line: 99, column: 3 }), text.length);
    assert.equal(table.offsetAt({ line: 0, column: 99 }), 4);
    assert.equal(new LineTable('').lineCount, 1);
  });
});

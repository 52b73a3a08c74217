import assert from 'node:assert/strict';
import { isUserError, UserError } from '../../../src/core/user-error.ts';

/** As a bundle that loads late brings it. */
const anotherUserError = class UserError extends Error {
  override readonly name = 'UserError';
};

describe('an expected failure', () => {
  it('is known from whatever bundle it comes', () => {
    assert.ok(isUserError(new UserError('Dat kan niet.')));
    assert.ok(isUserError(new anotherUserError('Dit sjabloon bevat macro’s.')));
  });

  it('is not taken for any other error', () => {
    for (const other of [new TypeError('x is undefined'), 'UserError', { name: 'UserError' }, null]) {
      assert.ok(!isUserError(other));
    }
  });
});

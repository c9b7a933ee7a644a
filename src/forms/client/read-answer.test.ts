import { expect, test } from 'vitest';
import { readAnswer, type Outcome, type RawAnswer } from './read-answer.ts';

const CODE = { answer: ['code', '200'] } as const;

test.each<[what: string, answer: Partial<RawAnswer>, success: Parameters<typeof readAnswer>[1], outcome: Outcome]>([
  ['a good status', { status: 201 }, {}, { kind: 'sent' }],
  ['a good status with a page', { status: 200, body: undefined }, {}, { kind: 'sent' }],
  ['the value that tells success', { status: 200, body: { code: 200 } }, CODE, { kind: 'sent' }],
  ['another value', { status: 200, body: { code: 422 } }, CODE, { kind: 'refused' }],
  ['no value', { status: 200, body: [] }, CODE, { kind: 'refused' }],
  ['a redirect where that is success', { status: 0, isRedirect: true }, { redirect: true }, { kind: 'sent' }],
  ['a redirect elsewhere', { status: 0, isRedirect: true }, {}, { kind: 'unknown' }],
  ['too many', { status: 429 }, {}, { kind: 'busy' }],
  ['a fault of the endpoint', { status: 503 }, {}, { kind: 'broken' }],
  ['a refusal', { status: 403, body: { error: 'no' } }, {}, { kind: 'refused' }],
  ['errors as a list', { status: 422, body: { errors: [{ field: 'email', message: 'bad' }, { message: 'whole form' }] } }, {}, { kind: 'fields', fields: [['email', 'bad']] }],
  ['errors as names', { status: 500, body: { errors: ['email', 'name'] } }, {}, { kind: 'fields', fields: [['email', ''], ['name', '']] }],
  ['errors as a map', { status: 400, body: { errors: { email: 'bad', name: ['short', 'odd'], text: 7 } } }, {}, { kind: 'fields', fields: [['email', 'bad'], ['name', 'short'], ['text', '']] }],
  ['errors that are none', { status: 400, body: { errors: null } }, {}, { kind: 'refused' }],
  ['a list with holes', { status: 400, body: { errors: [null, 3, { field: 4 }] } }, {}, { kind: 'refused' }],
  ['a body that is no object', { status: 400, body: 'errors' }, {}, { kind: 'refused' }],
])('%s', (_, answer, success, outcome) => {
  expect(readAnswer({ status: 200, isRedirect: false, ...answer }, success, 'errors')).toEqual(outcome);
});

test('without a key errors of fields are not looked for', () => {
  expect(readAnswer({ status: 422, isRedirect: false, body: { errors: ['email'] } }, {}, undefined)).toEqual({ kind: 'refused' });
});

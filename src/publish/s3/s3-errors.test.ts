import { expect, test } from 'vitest';
import { PublishError } from '../publish-error.ts';
import { explainS3Error, isConflict, isMissing, isTransient } from './s3-errors.ts';

const place = { bucket: 'news', prefix: '', endpoint: 'https://s3.example', region: undefined, virtualHosted: false };
const answer = (status: number, name = 'Error'): object => ({ name, message: 'text', $metadata: { httpStatusCode: status } });

test.each<[object, boolean]>([
  [answer(503, 'SlowDown'), true], [answer(500, 'InternalError'), true], [answer(429), true], [answer(409, 'ConditionalRequestConflict'), true],
  [answer(403, 'RequestTimeTooSkewed'), true], [{ name: 'TimeoutError', message: 'no byte' }, true], [{ code: 'ECONNRESET' }, true],
  // A garbled answer of a proxy: the SDK cannot read it, and its status is all that is known.
  [{ name: 'SyntaxError', $response: { statusCode: 502 } }, true],
  [answer(501, 'NotImplemented'), false], [answer(403, 'AccessDenied'), false], [answer(404, 'NoSuchKey'), false], [answer(412), false], [new TypeError('ours'), false],
])('%j passes by itself: %s', (error, is) => {
  expect(isTransient(error, true)).toBe(is);
});

test('a store that has never answered is not waited for', () => {
  expect([isTransient({ code: 'ECONNREFUSED' }, false), isTransient({ code: 'ECONNREFUSED' }, true)]).toEqual([false, true]);
});

test('a missing bucket is no missing object', () => {
  expect([isMissing(answer(404, 'NoSuchKey')), isMissing(answer(404, 'NotFound')), isMissing(answer(404, 'NoSuchBucket'))]).toEqual([true, true, false]);
  expect(isConflict(answer(412, 'PreconditionFailed'))).toBe(true);
});

test.each<[object, string]>([
  [{ code: 'ENOTFOUND', message: '' }, 'https://s3.example cannot be reached (ENOTFOUND)'],
  [answer(404, 'NoSuchBucket'), "there is no bucket 'news'"],
  [{ name: 'CredentialsProviderError', message: 'none' }, 'AWS_ACCESS_KEY_ID'],
  [new Error('Region is missing'), '--region'],
  [answer(403, 'SignatureDoesNotMatch'), 'does not know these credentials'],
  [answer(403, 'AccessDenied'), 'refuses access to index.html'],
  [answer(503, 'SlowDown'), 'failed on index.html: SlowDown'],
])('%j is said in words', (error, words) => {
  const said = explainS3Error(error, place, 'index.html');
  expect(said).toBeInstanceOf(PublishError);
  expect((said as PublishError).message).toContain(words);
});

test('a mistake of our own and an answer that is waited for stay what they are', () => {
  const [mistake, missing] = [new TypeError('x is not a function'), answer(404, 'NoSuchKey')];
  expect([explainS3Error(mistake, place, ''), explainS3Error(missing, place, '')]).toEqual([mistake, missing]);
});

import { PublishError } from '../publish-error.ts';
import type { S3Place } from './s3-connection.ts';

/** What the SDK tells of an error, as far as it is used here. */
interface S3Failure {
  readonly name?: string;
  readonly message?: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly $response?: { readonly statusCode?: number };
}

const LOST_CONNECTION = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN']);
const NO_CONNECTION = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH']);
/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
const PASSING = new Set(['SlowDown', 'Throttling', 'ThrottlingException', 'TooManyRequests', 'RequestTimeout', 'TimeoutError', 'RequestTimeTooSkewed', 'OperationAborted', 'ConditionalRequestConflict']);

/** The HTTP status of the store's answer; undefined when there was none. */
export function statusOf(error: unknown): number | undefined {
  const { $metadata, $response } = error as S3Failure;
  return $metadata?.httpStatusCode ?? $response?.statusCode;
}

/**
 * Whether a request may succeed when it is sent again.
 *
 * @param hasAnswered whether the store has ever answered; one that has may be down for a moment
 */
export function isTransient(error: unknown, hasAnswered: boolean): boolean {
  const { name = '', code = '' } = error as S3Failure;
  if (LOST_CONNECTION.has(code) || PASSING.has(name) || PASSING.has(code)) return true;
  if (NO_CONNECTION.has(code)) return hasAnswered;
  const status = statusOf(error) ?? 0;
  return status === 408 || status === 429 || (status >= 500 && status !== 501);
}

/** Whether the store says that there is no such object. */
export function isMissing(error: unknown): boolean {
  const { name } = error as S3Failure;
  return name === 'NoSuchKey' || name === 'NotFound' || (statusOf(error) === 404 && name !== 'NoSuchBucket');
}

/** Whether the store did not write because the object has changed. */
export function isConflict(error: unknown): boolean {
  return statusOf(error) === 412;
}

/** Whether the store does not know conditional writes. */
export function isNotImplemented(error: unknown): boolean {
  return statusOf(error) === 501;
}

/** Answers that concern one request: whoever sent it decides what they mean. */
function isAnswer(error: unknown): boolean {
  return isMissing(error) || isConflict(error) || isNotImplemented(error);
}

/** Turns what ends the whole publish into words; an answer that means something to the sender stays what it is. */
export function explainS3Error(error: unknown, { bucket, endpoint, region }: S3Place, what: string): unknown {
  if (error instanceof PublishError || isAnswer(error)) return error;
  const { name = '', code = '', message = String(error) } = error as S3Failure;
  const store = endpoint ?? `Amazon S3${region === undefined ? '' : ` in ${region}`}`;
  const say = (text: string): PublishError => new PublishError('unreachable', text, { cause: error });
  if (NO_CONNECTION.has(code)) return say(`${store} cannot be reached (${code}); see to the network and to --endpoint`);
  if (name === 'NoSuchBucket') return say(`there is no bucket '${bucket}' at ${store}; make it first`);
  if (name === 'CredentialsProviderError') return say('there are no credentials for the store; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or what else the AWS SDK reads');
  if (/region is missing/i.test(message)) return say('the store\'s region is unknown; name it with --region');
  if (name === 'InvalidAccessKeyId' || name === 'SignatureDoesNotMatch') return say(`${store} does not know these credentials (${name})`);
  if (statusOf(error) === 403) return say(`${store} refuses access to ${what} (${name}); the credentials need to list, read, write and delete in the bucket '${bucket}'`);
  if (statusOf(error) === undefined && code === '' && name !== 'TimeoutError') return error;
  return say(`${store} failed on ${what}: ${[code === '' ? name : code, message].join(', ')}`);
}

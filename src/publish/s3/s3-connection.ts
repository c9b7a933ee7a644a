import { S3Client } from '@aws-sdk/client-s3';
import { retry, type RetryPolicy } from '../retry.ts';
import { explainS3Error, isTransient } from './s3-errors.ts';

/** Where a bucket is found. Credentials are the business of the SDK's own chain. */
export interface S3Place {
  readonly bucket: string;
  /** Before every key, without a slash at its ends; empty for the bucket itself. */
  readonly prefix: string;
  /** The address of a store that is not Amazon's: `https://s3.example`. */
  readonly endpoint: string | undefined;
  readonly region: string | undefined;
  /** Whether the bucket is a part of the host's name and not of the path, as a few stores want it. */
  readonly virtualHosted: boolean;
}

/** Six tries within some twelve seconds of pauses at most: a store that is down for longer is said to be. */
const ATTEMPTS = 6;
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 10_000;
/** Milliseconds to wait for a connection, and for the next byte on one. */
const CONNECTION_TIMEOUT = 10_000;
const SOCKET_TIMEOUT = 60_000;

/** Sends requests to a store, and repeats those that fail for a reason that passes. */
export class S3Connection {
  readonly place: S3Place;
  readonly #client: S3Client;
  readonly #policy: RetryPolicy;
  #hasAnswered = false;

  constructor(place: S3Place, { sleep, random }: Pick<RetryPolicy, 'sleep' | 'random'>) {
    this.place = place;
    this.#client = new S3Client({
      ...place.endpoint !== undefined && { endpoint: place.endpoint, forcePathStyle: !place.virtualHosted },
      ...place.region !== undefined && { region: place.region },
      // Checksums that only Amazon's store knows are left out unless the protocol requires them; the signature holds the SHA-256 of the bytes.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: { connectionTimeout: CONNECTION_TIMEOUT, socketTimeout: SOCKET_TIMEOUT },
      // The SDK's own retries share a budget that a burst of throttling exhausts.
      maxAttempts: 1,
    });
    this.#policy = {
      attempts: ATTEMPTS, firstPause: FIRST_PAUSE, longestPause: LONGEST_PAUSE, sleep, random,
      // Who has never answered is not there: a wrong address is told at once.
      isTransient: (error) => isTransient(error, this.#hasAnswered),
    };
  }

  /**
   * Sends a request.
   *
   * @param what is asked for, for messages: a key
   * @throws PublishError `unreachable`, or the store's own answer when the request itself was wrong
   */
  async call<Output>(what: string, request: (client: S3Client) => Promise<Output>): Promise<Output> {
    try {
      return await retry(this.#policy, async () => {
        try {
          const output = await request(this.#client);
          this.#hasAnswered = true;
          return output;
        } catch (error) {
          if ((error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode !== undefined) this.#hasAnswered = true;
          throw error;
        }
      });
    } catch (error) {
      throw explainS3Error(error, this.place, what);
    }
  }

  close(): void {
    this.#client.destroy();
  }
}

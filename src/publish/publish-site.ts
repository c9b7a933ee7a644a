import { publishFolder } from './folder/publish-folder.ts';
import { PublishError } from './publish-error.ts';
import type { PublishOptions } from './publish-options.ts';
import { publishRemote } from './publish-remote.ts';
import type { PublishOutcome } from './publish-report.ts';
import type { RemoteSite } from './remote-site.ts';
import type { Target } from './target.ts';

/** What reaching a target needs besides its address. */
export interface Reach {
  /** The address of an object store that is not Amazon's. */
  readonly endpoint: string | undefined;
  readonly region: string | undefined;
  /** A number from 0 up to 1, for the pauses between tries. */
  readonly random: () => number;
}

/** Requests at a time: enough to hide the way to the store, few enough for a small one. */
const REQUESTS_AT_ONCE = 16;

/**
 * Publishes a site, or makes a former release public again.
 *
 * @throws PublishError
 */
export async function publishSite(target: Target, options: PublishOptions, reach: Reach): Promise<PublishOutcome> {
  if (target.kind === 'folder') return publishFolder(target.folder, options);
  const remote = await openRemote(target, options, reach);
  try {
    return await publishRemote(remote, options);
  } finally {
    await remote.close();
  }
}

/** Loads what a kind of target needs, and nothing of the others. */
async function openRemote(target: Exclude<Target, { kind: 'folder' }>, { clock }: PublishOptions, { endpoint, region, random }: Reach): Promise<RemoteSite> {
  if (target.kind === 'rsync') {
    const { RsyncSite } = await import('./rsync/rsync-site.ts');
    return RsyncSite.open(target.address, { sleep: clock.sleep, random });
  }
  if (endpoint !== undefined && !/^https?:\/\/[^/]/.test(endpoint)) throw new PublishError('target', `--endpoint needs an address such as https://s3.example, not '${endpoint}'`);
  const { S3Site } = await import('./s3/s3-site.ts');
  const place = { bucket: target.bucket, prefix: target.prefix, endpoint, region, virtualHosted: false };
  return new S3Site(place, REQUESTS_AT_ONCE, { sleep: clock.sleep, random });
}

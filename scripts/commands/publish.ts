import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newsroomPaths } from '../../src/press/newsroom-paths.ts';
import { feedTopic, type FeedTopic } from '../../src/publish/feed-topic.ts';
import { knownHashes } from '../../src/publish/known-hashes.ts';
import { PublishError } from '../../src/publish/publish-error.ts';
import type { PublishOptions, Wanted } from '../../src/publish/publish-options.ts';
import type { OnProgress, PublishOutcome } from '../../src/publish/publish-report.ts';
import { publishSite } from '../../src/publish/publish-site.ts';
import { purgeFileText } from '../../src/publish/purge-list.ts';
import { DEFAULT_KEEP } from '../../src/publish/retention.ts';
import { builtSite, deltaSite } from '../../src/publish/site-source.ts';
import { parseTarget } from '../../src/publish/target.ts';
import { tellHubs, type HubsTold } from '../../src/publish/tell-hubs.ts';
import { numberOption, ROOT_OPTION, textOption, UsageError, type Command, type OptionValues, type Surroundings } from '../command.ts';

/** `khabar publish`: uploads what changed. */
export const publishCommand: Command = {
  name: 'publish',
  summary: 'Uploads what changed, in a safe order.',
  help: `Usage: khabar publish --to TARGET [options]

  --to TARGET    s3://bucket/prefix, rsync://host/module/path, user@host:path, or a folder
  --root DIR     the newsroom: a folder with content/ (default: this repository)
  --out DIR      the built site (default: dist/ in the newsroom)
  --delta DIR    publish what khabar build --delta wrote, instead of a whole site
  --rollback [RELEASE]
                 make a former release public again: the one before, or the one that is named
  --dry-run      say what would be done, and write nothing
  --force        allow to delete a large share of the site
  --resume       do not wait for a sign of life of a publish that was cut off
  --keep N       how many releases are kept, the public one counted (default: 10)
  --purge FILE   write the addresses that a CDN must forget, one a line (a list in JSON if FILE ends in .json)
  --no-hub       do not tell the hub that the feeds name (feeds: hub in site.yml) of those that changed
  --site-url URL put this in front of the addresses to forget: https://khabar.example
  --json         print the report as JSON
  --endpoint URL the address of an object store that is not Amazon's
  --region R     the store's region (default: what the AWS SDK finds; us-east-1 with --endpoint)

Credentials are those that the AWS SDK finds: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, profiles, roles.
Exit code: 0 done, 2 wrong usage or the site could not be published.`,
  options: {
    ...ROOT_OPTION,
    to: { type: 'string' },
    out: { type: 'string' },
    delta: { type: 'string' },
    rollback: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    force: { type: 'boolean' },
    resume: { type: 'boolean' },
    keep: { type: 'string' },
    purge: { type: 'string' },
    'no-hub': { type: 'boolean' },
    'site-url': { type: 'string' },
    json: { type: 'boolean' },
    endpoint: { type: 'string' },
    region: { type: 'string' },
  },
  words: { min: 0, max: 1 },
  async run(words, options, surroundings) {
    const typed = textOption(options, 'to');
    if (typed === undefined) throw new UsageError('--to TARGET is missing.');
    try {
      const target = parseTarget(typed);
      const progress = progressLine(surroundings);
      const publishOptions: PublishOptions = {
        target: typed,
        wanted: await wantedOf(words[0], options, progress),
        keep: numberOption(options, 'keep', 1) ?? DEFAULT_KEEP,
        force: options['force'] === true,
        dryRun: options['dry-run'] === true,
        resume: options['resume'] === true,
        siteUrl: textOption(options, 'site-url'),
        clock: { now: Date.now, sleep: (milliseconds) => sleep(milliseconds), digits: (count) => randomBytes(count).toString('hex').slice(0, count) },
        onProgress: progress,
      };
      const endpoint = textOption(options, 'endpoint');
      const region = textOption(options, 'region') ?? regionOf(endpoint, surroundings);
      const outcome = await publishSite(target, publishOptions, { endpoint, region, random: Math.random });
      await report(outcome, await hubsTold(outcome, publishOptions, options), options, surroundings);
      return 0;
    } catch (error) {
      if (!(error instanceof PublishError)) throw error;
      surroundings.stderr.write(`khabar publish: ${error.message}\n`);
      return 2;
    }
  },
};

/** Stores that are not Amazon's have no regions as a rule, and yet the signature names one. */
function regionOf(endpoint: string | undefined, { env }: Surroundings): string | undefined {
  if (endpoint === undefined || env['AWS_REGION'] !== undefined) return undefined;
  return 'us-east-1';
}

async function wantedOf(release: string | undefined, options: OptionValues, onProgress: OnProgress): Promise<Wanted> {
  const [out, delta] = [textOption(options, 'out'), textOption(options, 'delta')];
  if (options['rollback'] === true) {
    if (out !== undefined || delta !== undefined) throw new UsageError('--rollback takes its files from the target: leave --out and --delta out.');
    return { kind: 'rollback', ...release !== undefined && { release } };
  }
  if (release !== undefined) throw new UsageError(`'${release}' is one word too many.`);
  if (out !== undefined && delta !== undefined) throw new UsageError('--out and --delta name two sources: leave one out.');
  if (delta !== undefined) return { kind: 'site', source: await deltaSite(resolve(delta)) };
  const folder = newsroomPaths(textOption(options, 'root'), out).out;
  const known = await knownHashes(folder, newsroomPaths(textOption(options, 'root')).store);
  return { kind: 'site', source: await builtSite(folder, known, (done, total) => { onProgress('hash', done, total); }) };
}

/** How long a hub may take for one answer, and all answers together, in milliseconds. */
const HUB_PATIENCE = { patience: 10_000, wholePatience: 60_000 };

/** Tells hubs of the feeds that changed. What a rollback brings back lies at the target alone: hubs are not told of that. */
async function hubsTold({ changedFeeds }: PublishOutcome, { wanted, dryRun }: PublishOptions, options: OptionValues): Promise<HubsTold> {
  if (options['no-hub'] === true || wanted.kind === 'rollback') return { told: [], notes: [] };
  const topics: FeedTopic[] = [];
  for (const path of changedFeeds) {
    const topic = feedTopic(path, await readFile(wanted.source.locate(path), 'utf8'));
    if (topic !== undefined) topics.push(topic);
  }
  if (dryRun) return { told: topics.map(({ topic }) => topic).sort(), notes: [] };
  return tellHubs(topics, { fetch, now: Date.now, ...HUB_PATIENCE });
}

const PHASES = { hash: 'reading the site', upload: 'uploading', delete: 'deleting' } as const;

/** One line that is rewritten on a terminal, a plain line for each phase elsewhere. */
function progressLine({ stderr, env }: Surroundings): OnProgress {
  const isLive = stderr.isTTY === true && env['CI'] === undefined;
  let shown: string | undefined;
  return (phase, done, total) => {
    if (isLive) stderr.write(done === total ? '\r\u001b[K' : `\r\u001b[K${PHASES[phase]} ${done}/${total}`);
    else if (phase !== shown) stderr.write(`${PHASES[phase]} (${total} files)\n`);
    shown = phase;
  };
}

async function report({ report: done, purge, changes }: PublishOutcome, hubs: HubsTold, options: OptionValues, { stdout }: Surroundings): Promise<void> {
  const file = textOption(options, 'purge');
  if (file !== undefined && !done.dryRun) {
    await mkdir(dirname(resolve(file)), { recursive: true });
    await writeFile(resolve(file), purgeFileText(file, purge));
  }
  if (options['json'] === true) {
    stdout.write(`${JSON.stringify({ ...done, notes: [...done.notes, ...hubs.notes], hubTold: hubs.told, ...done.dryRun && { changes } }, null, 2)}\n`);
    return;
  }
  for (const { action, path, class: kind, bytes } of changes) stdout.write(`${action} ${kind} ${path}${action === 'upload' ? ` ${bytes}` : ''}\n`);
  for (const feed of hubs.told) if (done.dryRun) stdout.write(`tell the hub ${feed}\n`);
  for (const note of [...done.notes, ...hubs.notes]) stdout.write(`note: ${note}\n`);
  const { uploaded, copied, alreadyThere, deleted, unchanged, release, restores } = done;
  const rest = [copied > 0 ? `${copied} restored` : '', alreadyThere > 0 ? `${alreadyThere} were there` : ''].filter((part) => part !== '').map((part) => `${part}, `).join('');
  stdout.write(`${done.dryRun ? 'dry run: ' : ''}${uploaded.files} files uploaded (${uploaded.bytes} bytes), ${rest}${deleted} deleted, ${unchanged} unchanged (${(done.milliseconds / 1000).toFixed(1)} s)\n`);
  stdout.write(`${done.purged} addresses to purge${file === undefined || done.dryRun ? '' : `, written to ${file}`}\n`);
  if (hubs.told.length > 0 && !done.dryRun) stdout.write(`the hub was told of ${hubs.told.length} feeds\n`);
  if (!done.dryRun) stdout.write(`release ${release ?? ''}${restores === null ? '' : `, which restores ${restores}`}\n`);
}

/**
 * What can keep a site from being published. Ids are permanent.
 *
 * - `target`: the target was typed wrongly, or cannot be used
 * - `source`: the site or delta cannot be published as it is
 * - `other-site`: a delta belongs to another site than the published one
 * - `implausible-deletion`: more files would go than a push takes away
 * - `busy`: another publish to the same target is in progress, or came first
 * - `unreachable`: the store, host or disk does not answer, or refuses
 * - `incomplete`: some files could not be brought there; what was public before is still what `current.json` names
 * - `no-release`: the release to be restored is not kept
 * - `program`: rsync is missing or failed
 */
export type PublishFault = 'target' | 'source' | 'other-site' | 'implausible-deletion' | 'busy' | 'unreachable' | 'incomplete' | 'no-release' | 'program';

/** Raised when a site cannot be published; its message is meant for whoever typed the command. */
export class PublishError extends Error {
  readonly fault: PublishFault;

  constructor(fault: PublishFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

/** Why a picture cannot be shown, by the permanent id of a rule on content. */
export interface PictureFault {
  readonly rule: 'picture-missing' | 'picture-outside' | 'picture-unreadable' | 'picture-too-large' | 'picture-animated' | 'picture-type' | 'picture-heic' | 'picture-svg' | 'picture-name-twin';
  /** What its message says besides the picture's name: what was found, how many, another file. */
  readonly detail?: string;
}

/** A fault as one text, as the store keeps it. @example 'picture-svg <script' */
export function faultText({ rule, detail }: PictureFault): string {
  return detail === undefined ? rule : `${rule} ${detail}`;
}

/** The fault that a text says. */
export function faultOf(text: string): PictureFault {
  const at = text.indexOf(' ');
  const rule = (at === -1 ? text : text.slice(0, at)) as PictureFault['rule'];
  return at === -1 ? { rule } : { rule, detail: text.slice(at + 1) };
}

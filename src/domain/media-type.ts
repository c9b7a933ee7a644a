/** A kind of file that a newsroom may publish besides pictures. */
export interface MediaType {
  readonly use: 'video' | 'audio' | 'captions' | 'document';
  /** As browsers know it: `video/mp4`. */
  readonly mime: string;
  /** As readers know it: «PDF». */
  readonly label: string;
  /** The most bytes of one. Cloudflare Pages takes no file above 25 MiB (https://developers.cloudflare.com/pages/platform/limits/); other hosts do. */
  readonly most: number;
}

const MEGABYTE = 1_000_000;

function type(use: MediaType['use'], mime: string, label: string, megabytes: number): MediaType {
  return { use, mime, label, most: megabytes * MEGABYTE };
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';

/** The kinds by the ending of the name. What can run on a reader's machine or in the page is not among them. */
const TYPES: Readonly<Record<string, MediaType>> = {
  mp4: type('video', 'video/mp4', 'MP4', 200),
  webm: type('video', 'video/webm', 'WebM', 200),
  mp3: type('audio', 'audio/mpeg', 'MP3', 100),
  m4a: type('audio', 'audio/mp4', 'M4A', 100),
  ogg: type('audio', 'audio/ogg', 'Ogg', 100),
  vtt: type('captions', 'text/vtt', 'WebVTT', 2),
  pdf: type('document', 'application/pdf', 'PDF', 50),
  docx: type('document', `${OFFICE}.wordprocessingml.document`, 'Word', 50),
  xlsx: type('document', `${OFFICE}.spreadsheetml.sheet`, 'Excel', 50),
  pptx: type('document', `${OFFICE}.presentationml.presentation`, 'PowerPoint', 50),
  odt: type('document', `${OPEN}.text`, 'ODT', 50),
  ods: type('document', `${OPEN}.spreadsheet`, 'ODS', 50),
  odp: type('document', `${OPEN}.presentation`, 'ODP', 50),
  csv: type('document', 'text/csv', 'CSV', 20),
  txt: type('document', 'text/plain', 'متن', 5),
  zip: type('document', 'application/zip', 'ZIP', 50),
};

/**
 * The kind of a file by its name; undefined for pictures and for what is not published.
 *
 * @example mediaType('media/report.pdf')?.mime // 'application/pdf'
 */
export function mediaType(src: string): MediaType | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(src)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(TYPES, ending) ? TYPES[ending] : undefined;
}

/** The endings of the kinds of one use: `mp4`, `webm`. */
export function endingsOf(use: MediaType['use']): string[] {
  return Object.keys(TYPES).filter((ending) => TYPES[ending]?.use === use);
}

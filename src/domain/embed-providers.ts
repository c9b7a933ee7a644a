/** A site whose videos, sounds or posts a story may show, once a reader has asked for it. */
export interface EmbedProvider {
  readonly id: string;
  /** As readers know it: «آپارات». */
  readonly name: string;
  readonly kind: 'video' | 'audio' | 'post';
  /** The one origin that the frame comes from. */
  readonly origin: string;
  /** The frame's address for the address of a page of the site; undefined where that shows no such thing. */
  readonly frameOf: (page: URL) => string | undefined;
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^(?:www|m|mobile)\./, '');

/** The frame of a page whose host and path fit, made of what the pattern caught. */
function framed(hosts: readonly string[], path: RegExp, frame: (...caught: string[]) => string): EmbedProvider['frameOf'] {
  return (page) => {
    const caught = hosts.includes(hostOf(page)) ? path.exec(page.pathname) : null;
    return caught === null ? undefined : frame(...caught.slice(1).map((part) => part ?? ''));
  };
}

function youTubeFrame(page: URL): string | undefined {
  const host = hostOf(page);
  const id = host === 'youtu.be' ? page.pathname.slice(1)
    : host !== 'youtube.com' && host !== 'youtube-nocookie.com' ? ''
    : page.pathname === '/watch' ? (page.searchParams.get('v') ?? '') : (/^\/(?:embed|shorts|live)\/([^/]+)\/?$/.exec(page.pathname)?.[1] ?? '');
  return /^[\w-]{11}$/.test(id) ? `https://www.youtube-nocookie.com/embed/${id}` : undefined;
}

/**
 * The sites, each with the frame that it documents. None of them gets a request before a reader asks for its frame.
 * Aparat: the code for embedding on each video's page. YouTube's domain without cookies: https://support.google.com/youtube/answer/171780
 * Vimeo's `dnt`: https://help.vimeo.com/hc/en-us/articles/26080940921361. SoundCloud: https://developers.soundcloud.com/docs/api/html5-widget
 * Telegram: https://core.telegram.org/widgets/post
 */
export const EMBED_PROVIDERS: readonly EmbedProvider[] = [
  {
    id: 'aparat', name: 'آپارات', kind: 'video', origin: 'https://www.aparat.com',
    frameOf: framed(['aparat.com'], /^\/v\/([A-Za-z0-9]{3,16})\/?$/, (id) => `https://www.aparat.com/video/video/embed/videohash/${id}/vt/frame`),
  },
  { id: 'youtube', name: 'یوتیوب', kind: 'video', origin: 'https://www.youtube-nocookie.com', frameOf: youTubeFrame },
  {
    id: 'vimeo', name: 'ویمیو', kind: 'video', origin: 'https://player.vimeo.com',
    frameOf: framed(['vimeo.com', 'player.vimeo.com'], /^\/(?:video\/)?(\d{5,12})\/?$/, (id) => `https://player.vimeo.com/video/${id}?dnt=1`),
  },
  {
    id: 'soundcloud', name: 'ساوندکلاد', kind: 'audio', origin: 'https://w.soundcloud.com',
    frameOf: framed(['soundcloud.com'], /^(\/[\w-]+\/(?:sets\/)?[\w-]+)\/?$/, (path) => `https://w.soundcloud.com/player/?url=${encodeURIComponent(`https://soundcloud.com${path}`)}`),
  },
  {
    id: 'telegram', name: 'تلگرام', kind: 'post', origin: 'https://t.me',
    frameOf: framed(['t.me', 'telegram.me'], /^\/(?:s\/)?([A-Za-z]\w{3,31})\/(\d{1,10})\/?$/, (channel, post) => `https://t.me/${channel}/${post}?embed=1`),
  },
  {
    id: 'x', name: 'ایکس', kind: 'post', origin: 'https://platform.twitter.com',
    frameOf: framed(['x.com', 'twitter.com'], /^\/\w{1,15}\/status\/(\d{1,20})\/?$/, (id) => `https://platform.twitter.com/embed/Tweet.html?id=${id}&dnt=true&lang=fa`),
  },
  {
    id: 'instagram', name: 'اینستاگرام', kind: 'post', origin: 'https://www.instagram.com',
    frameOf: framed(['instagram.com'], /^\/(?:\w[\w.]*\/)?(p|reel|tv)\/([\w-]{5,20})\/?$/, (kind, id) => `https://www.instagram.com/${kind}/${id}/embed/`),
  },
];

/** What is shown of an address of another site. */
export interface Embed {
  readonly provider: EmbedProvider;
  /** The page, as a link without script leads to it. */
  readonly page: string;
  readonly frame: string;
}

/**
 * What a story may show of an address; undefined when it belongs to no known site, or to no single video, sound or post there.
 *
 * @example readEmbed('https://youtu.be/dQw4w9WgXcQ')?.frame // 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'
 */
export function readEmbed(address: string): Embed | undefined {
  const page = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`);
  if (page === null || !/^https?:$/.test(page.protocol) || page.username !== '' || page.port !== '') return undefined;
  page.protocol = 'https:';
  for (const provider of EMBED_PROVIDERS) {
    const frame = provider.frameOf(page);
    if (frame !== undefined) return { provider, page: page.href, frame };
  }
  return undefined;
}
